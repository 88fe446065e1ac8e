import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { readForm } from "@/lib/form-input";
import { deliverDue } from "@/lib/notifications/deliver";
import { mailClass, switchableKinds } from "@/lib/notifications/mail-class";
import { mutedMailKinds, setMutedMailKinds, setWantedMailKinds } from "@/lib/notifications/own-kinds";
import { ownKinds } from "@/lib/notifications/schema";
import { fail, ok } from "@/lib/result";
import { MailKind } from "@/prisma/generated/enums";
import { admin, agent, customer } from "@/tests/support/fixtures";
import { owe, rowOf } from "./owed";
import { recording } from "./recording";

const fixed = Object.values(MailKind).filter((kind) => mailClass[kind] !== "preference");

function formOf(...wanted: string[]) {
  const form = new FormData();
  for (const kind of wanted) form.append("wanted", kind);
  return readForm(ownKinds, form);
}

describe("an agent", () => {
  test("switches kinds of mails off and on again, for himself alone", async () => {
    const [mihai, other] = [await agent(), await admin()];
    expect(await setMutedMailKinds(mihai, ["AGENT_LOW_RATING", "AGENT_ASSIGNED"])).toEqual(ok(null));
    expect(await mutedMailKinds(mihai)).toEqual(["AGENT_ASSIGNED", "AGENT_LOW_RATING"]);
    expect(await mutedMailKinds(other)).toEqual([]);
    expect(await setWantedMailKinds(mihai, { wanted: ["AGENT_ASSIGNED"] })).toEqual(ok(null));
    const rest = switchableKinds.filter((kind) => kind !== "AGENT_ASSIGNED");
    expect(await mutedMailKinds(mihai)).toEqual(rest);
    await setWantedMailKinds(mihai, { wanted: switchableKinds });
    expect(await mutedMailKinds(mihai)).toEqual([]);
  });

  test("gets no mail of a kind he has switched off, also one that was owed before", async () => {
    await db.outboxMail.deleteMany();
    const mihai = await agent();
    const ticket = { number: 1042, subject: "x" };
    const payload = { ticket, requester: "Ana", reopened: false, excerpt: null };
    const id = await owe({ kind: "AGENT_CUSTOMER_ANSWERED", payload }, mihai);
    await setMutedMailKinds(mihai, ["AGENT_CUSTOMER_ANSWERED"]);
    expect(await deliverDue(recording())).toMatchObject({ sent: 0, dropped: 1 });
    expect(await rowOf(id)).toMatchObject({ state: "DROPPED", reason: "muted" });
  });

  test("who is a customer by now gets no mail of an agent's, also one that was owed before", async () => {
    await db.outboxMail.deleteMany();
    const mihai = await agent();
    const ticket = { number: 1042, subject: "x" };
    const payload = { ticket, requester: "Ana", reopened: false, excerpt: null };
    const id = await owe({ kind: "AGENT_CUSTOMER_ANSWERED", payload }, mihai);
    await db.person.update({ where: { id: mihai.id }, data: { role: "CUSTOMER" } });
    expect(await deliverDue(recording())).toMatchObject({ sent: 0, dropped: 1 });
    expect(await rowOf(id)).toMatchObject({ state: "DROPPED", reason: "not_staff" });
  });

  test.each(fixed)("cannot switch off %s, and the attempt changes nothing", async (kind) => {
    const mihai = await agent({ mutedMailKinds: ["AGENT_SLA_WARNING"] });
    expect(await setMutedMailKinds(mihai, ["AGENT_ASSIGNED", kind])).toEqual(fail("invalid_input"));
    expect(await mutedMailKinds(mihai)).toEqual(["AGENT_SLA_WARNING"]);
  });

  test("is told of a breach whatever he chooses", () => {
    expect(fixed).toContain("AGENT_SLA_BREACH");
    expect(formOf("AGENT_SLA_BREACH")).toMatchObject({ ok: false });
  });
});

test("a customer has no such choice", async () => {
  expect(await setMutedMailKinds(await customer(), [])).toEqual(fail("only_agents"));
});

test("the form reads boxes left empty as kinds not wanted", () => {
  expect(formOf()).toMatchObject({ ok: true, input: { wanted: [] } });
  expect(formOf(...switchableKinds)).toMatchObject({ ok: true, input: { wanted: switchableKinds } });
  expect(formOf("NO_SUCH_KIND")).toMatchObject({ ok: false });
});
