import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { databaseNow, db } from "@/lib/db";
import { customerPage } from "@/lib/people/customer";
import { customerList } from "@/lib/people/directory";
import { changeCustomerEmail, editCustomer } from "@/lib/people/edit-customer";
import { createOrganisation, mergeOrganisation, renameOrganisation } from "@/lib/people/organisations";
import { changeRole, disablePerson } from "@/lib/people/standing";
import { admin, agent, customer } from "@/tests/support/fixtures";

const audited = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
const now = () => databaseNow(db);

describe("a customer's particulars", () => {
  test("are changed by agents, and the change is told before and after", async () => {
    const [dan, ana] = [await agent(), await customer({ name: "Ana Pop", phone: "0721 000 111" })];
    const form = { personId: ana.id, name: "Ana Popa", phone: "0721 000 111", organisation: "Nouă SRL" };
    expect(await editCustomer(dan, form, await now())).toMatchObject({ ok: true });
    expect(await customerPage(dan, ana.id)).toMatchObject({
      name: "Ana Popa",
      organisation: { name: "Nouă SRL" },
    });
    expect(await audited(ana.id)).toMatchObject([
      {
        action: "CHANGED",
        actorId: dan.id,
        before: { name: "Ana Pop", organisation: null },
        after: { name: "Ana Popa", organisation: "Nouă SRL" },
      },
    ]);
  });

  test("are nobody's business among customers, and agents are no customers", async () => {
    const [dan, ana] = [await agent(), await customer()];
    const form = { name: "Altul", phone: null, organisation: null };
    expect(await editCustomer(ana, { personId: ana.id, ...form }, await now())).toMatchObject({ ok: false });
    expect(await editCustomer(dan, { personId: dan.id, ...form }, await now())).toMatchObject({
      code: "not_found",
    });
    expect(await customerPage(ana, ana.id)).toBeNull();
    expect(await customerList(ana, { search: "", status: null, after: null })).toEqual({
      rows: [],
      previous: null,
      next: null,
    });
  });

  test("are listed by name, page by page, nobody twice, and backwards alike", async () => {
    const word = `pagina${randomUUID().slice(0, 8)}`;
    for (let at = 0; at < 53; at++) await customer({ name: `Ștefan ${word} ${at % 3}` });
    const dan = await agent();
    const first = await customerList(dan, { search: `stefan ${word}`, status: null, after: null });
    const second = await customerList(dan, { search: word, status: "ACTIVE", after: first.next });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53);
    expect(second).toMatchObject({ next: null });
    const [all, last] = [[...first.rows, ...second.rows], second.rows.at(-1)];
    const from = last ? { name: last.name, id: last.id, back: true } : null;
    const back = await customerList(dan, { search: word, status: null, after: from });
    expect(back.rows).toEqual(all.slice(2, 52));
    expect(await customerList(dan, { search: word, status: null, after: second.previous })).toEqual({
      ...first,
      next: { name: all[49]?.name, id: all[49]?.id, back: false },
    });
  });
});

describe("a customer's address", () => {
  test("is changed by an admin: sessions end, the old address is told", async () => {
    const [irina, ana] = [await admin(), await customer({ passwordHash: "x" })];
    const email = `noua-${randomUUID()}@exemplu.ro`;
    expect(await changeCustomerEmail(irina, { personId: ana.id, email }, await now())).toMatchObject({
      ok: true,
    });
    const stored = await db.person.findUniqueOrThrow({ where: { id: ana.id }, include: { mails: true } });
    expect(stored).toMatchObject({ email, sessionVersion: 2 });
    expect(stored.mails).toMatchObject([{ kind: "EMAIL_CHANGED", toEmail: ana.email }]);
    expect(await audited(ana.id)).toMatchObject([{ before: { email: ana.email }, after: { email } }]);
  });

  test("of one who never signed in brings a new invitation there, the old link is void", async () => {
    const [irina, ana] = [await admin(), await customer({ status: "INVITED" })];
    const email = `invitata-${randomUUID()}@exemplu.ro`;
    await changeCustomerEmail(irina, { personId: ana.id, email }, await now());
    expect(await db.outboxMail.findMany({ where: { recipientId: ana.id } })).toMatchObject([
      { kind: "INVITATION", toEmail: email },
    ]);
  });

  test("is no agent's to change, and never somebody else's", async () => {
    const [irina, dan] = [await admin(), await agent()];
    const [ana, ion] = [await customer(), await customer()];
    const own = { personId: ana.id, email: ion.email };
    expect(await changeCustomerEmail(dan, own, await now())).toMatchObject({ code: "not_allowed" });
    expect(await changeCustomerEmail(irina, own, await now())).toMatchObject({
      fields: { email: "email_taken" },
    });
    expect(await audited(ana.id)).toEqual([]);
  });
});

describe("standing", () => {
  test("of the last active admin stays, also when two shut each other out at once", async () => {
    await db.person.updateMany({ where: { role: "ADMIN" }, data: { status: "DISABLED" } });
    const [irina, radu] = [await admin(), await admin()];
    const at = await now();
    const done = await Promise.all([
      changeRole(irina, { personId: radu.id, role: "AGENT" }, at),
      disablePerson(radu, { personId: irina.id }, at),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.find(({ ok }) => !ok)).toMatchObject({ code: "last_admin" });
    expect(await db.person.count({ where: { role: "ADMIN", status: "ACTIVE" } })).toBe(1);
  });

  test("is audited, and a customer becomes no agent", async () => {
    const [irina, dan, ana] = [await admin(), await agent(), await customer()];
    expect(await changeRole(irina, { personId: ana.id, role: "AGENT" }, await now())).toMatchObject({
      code: "not_found",
    });
    await changeRole(irina, { personId: dan.id, role: "ADMIN" }, await now());
    expect(await audited(dan.id)).toMatchObject([
      { subject: "AGENT", before: { role: "AGENT" }, after: { role: "ADMIN" } },
    ]);
  });
});

describe("organisations", () => {
  test("have one name each, in whatever case", async () => {
    const dan = await agent();
    const name = `Moara ${randomUUID()}`;
    const made = await createOrganisation(dan, { name }, await now());
    expect(made).toMatchObject({ ok: true });
    expect(await createOrganisation(dan, { name: name.toUpperCase() }, await now())).toMatchObject({
      code: "name_taken",
    });
    if (!made.ok) return;
    const renamed = { organisationId: made.value.id, name: name.toUpperCase() };
    expect(await renameOrganisation(dan, renamed, await now())).toMatchObject({ ok: true });
    expect(await audited(made.value.id)).toMatchObject([
      { action: "CREATED" },
      { action: "CHANGED", before: { name } },
    ]);
  });

  test("that are the same become one, by an admin", async () => {
    const [irina, dan] = [await admin(), await agent()];
    const [kept, double] = await Promise.all(
      ["Kept", "Double"].map((name) => db.organisation.create({ data: { name: `${name} ${randomUUID()}` } })),
    );
    if (!kept || !double) throw new Error("not made");
    const ana = await customer({ organisationId: double.id });
    const form = { organisationId: double.id, into: kept.name };
    expect(await mergeOrganisation(dan, form, await now())).toMatchObject({ code: "not_allowed" });
    expect(await mergeOrganisation(irina, { ...form, into: double.name }, await now())).toMatchObject({
      ok: false,
    });
    expect(await mergeOrganisation(irina, form, await now())).toMatchObject({
      ok: true,
      value: { id: kept.id },
    });
    expect(await db.person.findUnique({ where: { id: ana.id } })).toMatchObject({ organisationId: kept.id });
    expect(await db.organisation.count({ where: { id: double.id } })).toBe(0);
  });
});
