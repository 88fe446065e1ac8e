import { redirect } from "next/navigation";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { BLANK } from "@/lib/form-state";
import { log } from "@/lib/log";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok } from "@/lib/result";
import { admin, agent, customer } from "@/tests/support/fixtures";

const session = vi.hoisted(() => ({ actor: null as PersonActor | null }));
const afterwards = vi.hoisted(() => vi.fn());
vi.mock("next/server", () => ({ after: afterwards }));
vi.mock("@/lib/auth/session", () => ({ currentActor: async () => session.actor }));

const schema = z.strictObject({ title: z.string().min(1, "required"), password: z.string().optional() });
const handler = vi.fn(async (_actor: PersonActor | null, _input: z.output<typeof schema>, _now: number) =>
  ok(null),
);

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.append(key, value);
  return data;
}

beforeEach(() => {
  handler.mockClear();
  afterwards.mockClear();
  session.actor = null;
});

describe("an action", () => {
  test("hands the person, what was typed and the database's time to its command", async () => {
    session.actor = await agent();
    const done = vi.fn();
    const action = formAction(schema, { as: "staff", handler, done });
    expect(await action(BLANK, form({ title: "Salut" }))).toEqual({ ok: true });
    expect(handler).toHaveBeenCalledWith(session.actor, { title: "Salut" }, expect.any(Number));
    expect(done).toHaveBeenCalledWith(null, { title: "Salut" });
    expect(afterwards).toHaveBeenCalledOnce();
  });

  test.each([
    ["an unknown field", { title: "Salut", role: "ADMIN" }],
    ["an operator in brackets", { "title[contains]": "S" }],
    ["nothing", {}],
  ])("with %s does not reach its command", async (_what, fields) => {
    session.actor = await agent();
    const answer = await formAction(schema, { as: "staff", handler })(BLANK, form(fields));
    expect(answer).toMatchObject({ ok: false, code: "invalid_input" });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([null, { title: "Salut" }, ["Salut"], "Salut"])(
    "called with %j instead of a form is refused",
    async (posted) => {
      session.actor = await agent();
      const action = formAction(schema, { as: "staff", handler });
      expect(await Reflect.apply(action, null, [BLANK, posted])).toEqual({
        ok: false,
        code: "invalid_input",
      });
      expect(handler).not.toHaveBeenCalled();
    },
  );

  test("without a session is refused with what was typed, except the password", async () => {
    const answer = await formAction(schema, { as: "person", handler })(
      BLANK,
      form({ title: "Salut", password: "x" }),
    );
    expect(answer).toMatchObject({ ok: false, code: "not_signed_in", values: { title: "Salut" } });
    expect(JSON.stringify(answer)).not.toContain("password");
  });

  test("is open to its own callers only", async () => {
    const people = { customer: await customer(), agent: await agent(), admin: await admin() };
    const open = async (as: "anyone" | "person" | "customer" | "staff" | "admin") => {
      const able: string[] = [];
      for (const [name, actor] of Object.entries(people)) {
        session.actor = actor;
        const { ok: allowed } = await formAction(schema, { as, handler })(BLANK, form({ title: "x" }));
        if (allowed) able.push(name);
      }
      return able;
    };
    expect(await open("anyone")).toEqual(["customer", "agent", "admin"]);
    expect(await open("person")).toEqual(["customer", "agent", "admin"]);
    expect(await open("customer")).toEqual(["customer"]);
    expect(await open("staff")).toEqual(["agent", "admin"]);
    expect(await open("admin")).toEqual(["admin"]);
  });

  test("answers a refusal of its command with the code and what was typed", async () => {
    const action = formAction(schema, {
      as: "anyone",
      handler: async () => fail("email_taken", { title: "email_taken" }),
    });
    expect(await action(BLANK, form({ title: "Salut" }))).toEqual({
      ok: false,
      code: "email_taken",
      fields: { title: "email_taken" },
      values: { title: "Salut" },
    });
  });

  test("that breaks says under which id it was logged, and nothing else", async () => {
    const logged = vi.spyOn(log, "error");
    const broken = async () => Promise.reject(new Error("SELECT secret FROM t"));
    const answer = await formAction(schema, { as: "anyone", handler: broken })(
      BLANK,
      form({ title: "Salut" }),
    );
    expect(answer).toMatchObject({ ok: false, code: "unexpected", values: { title: "Salut" } });
    expect(JSON.stringify(answer)).not.toContain("SELECT");
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ errorId: answer.errorId }),
      expect.any(String),
    );
  });

  test("may lead somewhere else", async () => {
    const action = formAction(schema, { as: "anyone", handler, done: () => redirect("/requests") });
    await expect(action(BLANK, form({ title: "Salut" }))).rejects.toThrow("NEXT_REDIRECT");
  });

  test("sent far more often than anybody does is refused in words, everything typed kept; others go on", async () => {
    session.actor = await customer();
    const action = formAction(schema, { as: "person", counts: "request", handler });
    for (let nth = 0; nth < 60; nth++) expect((await action(BLANK, form({ title: "Salut" }))).ok).toBe(true);
    const refused = await action(BLANK, form({ title: "Salut" }));
    expect(refused).toMatchObject({ ok: false, code: "too_many", values: { title: "Salut" } });
    expect(handler).toHaveBeenCalledTimes(60);
    session.actor = await customer();
    expect((await action(BLANK, form({ title: "Salut" }))).ok).toBe(true);
  });
});
