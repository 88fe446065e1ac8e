import { describe, expect, test } from "vitest";
import { databaseNow, db } from "@/lib/db";
import { chosenAssignee } from "@/lib/people/absence";
import { createAdmin } from "@/lib/people/admin";
import { registerCustomer } from "@/lib/people/commands";
import { searchOrganisations } from "@/lib/people/organisations";
import { agentsForAssignment, organisations, searchCustomers } from "@/lib/people/queries";
import type { NewCustomer } from "@/lib/people/schema";
import { fail } from "@/lib/result";
import { transact } from "@/lib/transact";
import { agent, customer } from "@/tests/support/fixtures";

const blank = { name: "Ana Pop", phone: "", organisation: "" };

async function register(input: Partial<NewCustomer> & { email: string }) {
  const [by, now] = [await agent(), await databaseNow(db)];
  return transact((tx) => registerCustomer(tx, by, { ...blank, ...input }, now));
}

describe("registering a customer", () => {
  test("keeps clean particulars, makes the organisation and owes one invitation", async () => {
    const done = await register({
      name: "  Ștefan\u202e  Țepeș ",
      email: " Stefan@Exemplu.RO",
      phone: "+40 721 123 456",
      organisation: "Agro Bărăgan SRL",
    });
    expect(done).toMatchObject({ ok: true, value: { name: "Ștefan Țepeș" } });
    const person = await db.person.findUniqueOrThrow({
      where: { email: "stefan@exemplu.ro" },
      include: { organisation: true, accountTokens: true, mails: true },
    });
    expect(person).toMatchObject({
      role: "CUSTOMER",
      status: "INVITED",
      phone: "+40 721 123 456",
      passwordHash: null,
    });
    expect(person.organisation?.name).toBe("Agro Bărăgan SRL");
    expect(person.mails).toMatchObject([
      { kind: "INVITATION", state: "QUEUED", payload: { accountTokenId: person.accountTokens[0]?.id } },
    ]);
  });

  test("finds the organisation in whatever case it is written", async () => {
    await register({ email: "unu@fabrica.ro", organisation: "Fabrica de Zahăr" });
    await register({ email: "doi@fabrica.ro", organisation: "FABRICA DE ZAHĂR" });
    expect(
      await db.organisation.count({ where: { people: { some: { email: { endsWith: "@fabrica.ro" } } } } }),
    ).toBe(1);
  });

  test("says which field is wrong, and why", async () => {
    const done = await register({ name: " \u200b ", email: "ana@exemplu", phone: "sună-mă" });
    expect(done).toEqual({
      ok: false,
      code: "invalid_input",
      fields: { name: "required", email: "email_invalid", phone: "phone_invalid" },
    });
  });

  test("refuses an address that is known, in any spelling, and leaves the outer work undone", async () => {
    await register({ email: "dublu@exemplu.ro" });
    const again = await register({ email: "DUBLU@exemplu.ro", organisation: "Nu se face SRL" });
    expect(again).toMatchObject({ code: "email_taken", fields: { email: "email_taken" } });
    expect(await db.organisation.count({ where: { name: "Nu se face SRL" } })).toBe(0);
  });

  test("by two agents at once makes one person and one invitation", async () => {
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => register({ email: "cursa@exemplu.ro", organisation: "Cursa SRL" })),
    );
    expect(tries.filter((done) => done.ok)).toHaveLength(1);
    expect(tries.filter((done) => !done.ok && done.code === "email_taken")).toHaveLength(4);
    expect(await db.outboxMail.count({ where: { toEmail: "cursa@exemplu.ro" } })).toBe(1);
  });

  test("goes with what it is part of: refused outside, the customer is not there either", async () => {
    const [by, now] = [await agent(), await databaseNow(db)];
    const done = await transact(async (tx) => {
      await registerCustomer(tx, by, { ...blank, email: "anulat@exemplu.ro" }, now);
      return fail("received_in_future");
    });
    expect(done).toMatchObject({ code: "received_in_future" });
    expect(await db.person.count({ where: { email: "anulat@exemplu.ro" } })).toBe(0);
  });

  test("is for agents", async () => {
    const [by, now] = [await customer(), await databaseNow(db)];
    const done = await transact((tx) => registerCustomer(tx, by, { ...blank, email: "x@exemplu.ro" }, now));
    expect(done).toMatchObject({ code: "only_agents" });
  });
});

describe("looking a customer up", () => {
  test.each([
    ["ioana.găvan@", 1],
    ["ioana.gavan@", 1],
    ["gavan", 1],
    ["ga\u0000van", 1],
    ["\u0000", 0],
    ["GĂVAN ioana", 1],
    ["moldcereal", 1],
    ["ioana moldcereal", 1],
    ["0745987654", 1],
    ["745 987 654", 1],
    ["+40745987654", 1],
    ["40745987654", 1],
    ["%", 0],
    ["_", 0],
    ["ioana nimeni", 0],
    ["   ", 0],
  ])("by %j finds %i", async (text, found) => {
    await register({
      name: "Ioana Găvan",
      email: "ioana.gavan@moldcereal.ro",
      phone: "+40 745 987 654",
      organisation: "MoldCereal SA",
    });
    expect(await searchCustomers(await agent(), text)).toHaveLength(found);
  });

  test("is nothing a customer can do, and shows neither staff nor the disabled", async () => {
    const off = await customer({ status: "DISABLED", name: "Ascuns Unu" });
    const mihai = await agent({ name: "Ascuns Doi" });
    expect(await searchCustomers(mihai, "Ascuns")).toEqual([]);
    await customer({ status: "DISABLED", name: "Ascuns Dublu", mergedIntoId: off.id });
    expect(await searchCustomers(mihai, "Ascuns", true)).toMatchObject([{ id: off.id, status: "DISABLED" }]);
    expect(await searchCustomers(off, "Ascuns", true)).toEqual([]);
    expect(await searchCustomers(off, "Ioana")).toEqual([]);
    expect(await agentsForAssignment(off)).toEqual([]);
    expect(await organisations(off)).toEqual([]);
  });

  test("an organisation is found by its words, with how many people it has; by nobody but agents", async () => {
    await register({ name: "Ana", email: "ana@otelarie.ro", phone: "", organisation: "Oțelăria Veche SRL" });
    const [mihai, ana] = [await agent(), await customer()];
    expect(await searchOrganisations(mihai, "veche OTEL")).toMatchObject([
      { name: "Oțelăria Veche SRL", people: 1 },
    ]);
    expect(await searchOrganisations(mihai, " ")).toEqual([]);
    expect(await searchOrganisations(ana, "otel")).toEqual([]);
  });

  test("shows ten at most", async () => {
    await Promise.all(Array.from({ length: 12 }, () => customer({ name: "Mulți Oameni" })));
    expect(await searchCustomers(await agent(), "multi oameni")).toHaveLength(10);
  });
});

test("a ticket can be given to an active agent or admin, to nobody else", async () => {
  const [mihai, off, ana] = [await agent(), await agent({ status: "DISABLED" }), await customer()];
  const chosen = (id: string) => chosenAssignee(db, mihai, id, 0);
  expect(await chosen(mihai.id)).toMatchObject({ value: { id: mihai.id, name: mihai.name } });
  expect(await chosen(off.id)).toMatchObject({ code: "assignee_not_active" });
  expect(await chosen(ana.id)).toMatchObject({ code: "assignee_not_active" });
  const ids = (await agentsForAssignment(mihai)).map(({ id }) => id);
  expect(ids).toContain(mihai.id);
  expect(ids).not.toContain(off.id);
});

test("the first admin is made active, once", async () => {
  const input = { name: "Radu", email: "Radu@tecnet.ro", password: "parola-buna-42x" };
  const now = await databaseNow(db);
  expect(await createAdmin({ ...input, password: "slab" }, now)).toMatchObject({ code: "password_weak" });
  expect(await createAdmin(input, now)).toEqual({ ok: true, value: { email: "radu@tecnet.ro" } });
  expect(await createAdmin(input, now)).toMatchObject({ code: "email_taken" });
});
