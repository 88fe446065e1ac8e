"use server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { takingPlainFile } from "@/lib/attachments/plain-file";
import { comment } from "@/lib/conversation/commands";
import { nothingLost, type WrittenOnRequest } from "@/lib/drafts/too-late";
import { rate } from "@/lib/feedback/commands";
import { rate as rating } from "@/lib/feedback/schema";
import { readForm } from "@/lib/form-input";
import type { FormState } from "@/lib/form-state";
import { ticketSwitch } from "@/lib/notifications/schema";
import { chooseForTicket } from "@/lib/notifications/ticket-switch";
import type { PersonActor } from "@/lib/people/actor";
import type { Result } from "@/lib/result";
import { confirm, reopen, withdraw } from "@/lib/tickets/moves";
import { openRequest } from "@/lib/tickets/open";
import { markRead, readUpTo } from "@/lib/tickets/reads";
import * as schema from "@/lib/tickets/schema";

const open = formAction(schema.openRequest, {
  as: "customer",
  counts: "request",
  handler: openRequest,
  done: ({ number }) => redirect(`/requests/${number}?sent=1`),
});

const addComment = formAction(schema.comment, {
  as: "customer",
  handler: orFollowUp(comment),
  done: () => refresh(),
});

/** Also makes browsers forget the list as it was. */
export const readRequest = formAction(readUpTo, {
  as: "customer",
  handler: markRead,
  done: () => revalidatePath("/requests"),
});

const persists = formAction(schema.requesterMoveWithText, {
  as: "customer",
  handler: orFollowUp(reopen),
  done: () => refresh(),
});

export const openNewRequest = takingPlainFile(schema.openRequest, open);
export const sayProblemPersists = takingPlainFile(schema.requesterMoveWithText, persists);

/**
 * A comment; on a resolved request with the choice (field `intent`) whether the problem persists. The form that
 * asks sends the field empty too, so that a choice not made is seen and asked for.
 */
export async function commentOnRequest(previous: FormState, form: FormData): Promise<FormState> {
  const intent = form.getAll("intent").at(-1);
  form.delete("intent");
  if (intent === "") {
    const { values = {} } = readForm(schema.comment, form);
    return { ok: false, code: "invalid_input", fields: { intent: "required" }, values };
  }
  const send = takingPlainFile(schema.comment, intent === "broken" ? persists : addComment);
  const state = await send(previous, form);
  return typeof intent === "string" && state.values
    ? { ...state, values: { ...state.values, intent } }
    : state;
}

export const acceptSolution = formAction(schema.requesterMove, {
  as: "customer",
  handler: confirm,
  done: () => refresh(),
});

export const withdrawRequest = formAction(schema.requesterMoveWithText, {
  as: "customer",
  handler: withdraw,
  done: () => refresh(),
});

export const rateRequest = formAction(rating, { as: "customer", handler: rate, done: () => refresh() });

export const switchNotifications = formAction(ticketSwitch, {
  as: "customer",
  handler: chooseForTicket,
  done: () => refresh(),
});

/** A command on a request; what comes too late for one that is closed goes on in one that follows it. */
function orFollowUp<I extends WrittenOnRequest, T>(
  command: (actor: PersonActor, input: I, now: number) => Promise<Result<T>>,
) {
  return async (actor: PersonActor, input: I, now: number): Promise<Result<T>> => {
    const done = await nothingLost(command)(actor, input, now);
    const late = !done.ok && done.code === "ticket_closed";
    return late ? redirect(`/requests/new?follows=${input.number}&late=1`) : done;
  };
}
