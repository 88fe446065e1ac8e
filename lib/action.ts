import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { after } from "next/server";
import type { z } from "zod";
import { type Allowance, withinAllowance } from "@/lib/allowance";
import { currentActor } from "@/lib/auth/session";
import { databaseNow, db } from "@/lib/db";
import { errorWord, type FormSchema, readForm } from "@/lib/form-input";
import type { FormState, FormValues } from "@/lib/form-state";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/notifications/deliver";
import type { PersonActor } from "@/lib/people/actor";
import type { Failure, Result } from "@/lib/result";

/** Who may send a form, and whom its handler is handed. */
type Callers = {
  anyone: PersonActor | null;
  person: PersonActor;
  customer: PersonActor;
  staff: PersonActor;
  admin: PersonActor;
};

type Rule<C extends keyof Callers, I, T> = {
  as: C;
  /** What it counts as; a form like any other when it says nothing. */
  counts?: Allowance;
  /** The command. `now` is the database's clock, epoch ms. */
  handler: (actor: Callers[C], input: I, now: number) => Promise<Result<T>>;
  /** What follows a success: refresh, redirect, cookies. */
  done?: (value: T, input: I) => void | Promise<void>;
  /** What the form shows beside the reason of a refusal. */
  explain?: (actor: Callers[C], input: I, refusal: Failure) => Promise<Pick<FormState, "original">>;
  /** What of the result the form shows. */
  answer?: (value: T) => Pick<FormState, "outcomes" | "taken">;
};

/**
 * The one way to write a server action: session, strict schema, command, what to refresh.
 * Every refusal comes back as a form state with what was typed, an expired session too; the unexpected is
 * logged under an id that the person is shown. Redirects pass through. The mails that a success brought are sent
 * right after the response.
 *
 *     "use server";
 *     export const renameTeam = formAction(teamName, { as: "admin", handler: renameTeamCommand });
 */
export function formAction<S extends FormSchema, C extends keyof Callers, T>(
  schema: S,
  rule: Rule<C, z.output<S>, T>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    if (!(form instanceof FormData)) return { ok: false, code: "invalid_input" };
    const read = readForm(schema, form);
    try {
      const actor = await caller(rule.as);
      if (!actor.ok) return refused(actor, read.values);
      if (!read.ok) return read;
      if (actor.value && !(await withinAllowance(rule.counts ?? "form", actor.value.id)))
        return refused({ ok: false, code: "too_many" }, read.values);
      const result = await rule.handler(actor.value, read.input, await databaseNow(db));
      if (!result.ok)
        return {
          ...refused(result, read.values),
          ...(await rule.explain?.(actor.value, read.input, result)),
        };
      after(() => deliverDue());
      await rule.done?.(result.value, read.input);
      return { ok: true, ...rule.answer?.(result.value) };
    } catch (error) {
      unstable_rethrow(error);
      const errorId = randomUUID();
      log.error({ err: error, errorId }, "an action failed unexpectedly");
      return { ok: false, code: "unexpected", errorId, values: read.values ?? {} };
    }
  };
}

async function caller<C extends keyof Callers>(as: C): Promise<Result<Callers[C]>> {
  const actor = await currentActor();
  if (as !== "anyone" && !actor) return { ok: false, code: "not_signed_in" };
  if (actor && !allowed(as, actor)) return { ok: false, code: "not_allowed" };
  return { ok: true, value: actor as Callers[C] };
}

function allowed(as: keyof Callers, actor: PersonActor): boolean {
  switch (as) {
    case "anyone":
    case "person":
      return true;
    case "customer":
      return actor.role === "CUSTOMER";
    case "staff":
      return actor.role !== "CUSTOMER";
    case "admin":
      return actor.role === "ADMIN";
  }
}

function refused(failure: Failure, values: FormValues = {}): FormState {
  const fields = Object.entries(failure.fields ?? {}).map(([key, code]) => [key, errorWord(code)]);
  return { ok: false, code: errorWord(failure.code), fields: Object.fromEntries(fields), values };
}
