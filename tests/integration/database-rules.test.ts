import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { statusPairs } from "@/lib/tickets/machine";
import { TicketStatus } from "@/prisma/generated/enums";
import { migrationList } from "@/scripts/schema-engine";
import { statusTriggerSql } from "@/scripts/status-trigger";
import { agent, customer, ticketIn } from "@/tests/support/fixtures";

const statuses = Object.values(TicketStatus);
const everyPair = statuses.flatMap((from) => statuses.map((to) => ({ from, to })));

describe("the status trigger", () => {
  test.each(everyPair)("agrees with the machine on $from → $to", async ({ from, to }) => {
    const ticket = await ticketIn(from);
    const legal = from === to || statusPairs().some(([a, b]) => a === from && b === to);
    const change = db.ticket.update({
      where: { id: ticket.id },
      data: { status: to },
      select: { status: true },
    });
    if (legal) await expect(change).resolves.toEqual({ status: to });
    else await expect(change).rejects.toThrow(`may not go from ${from} to ${to}`);
  });

  test.each(statuses.filter((status) => status !== "WAITING_SUPPORT"))(
    "refuses a ticket that begins in %s",
    async (status) => {
      const { requesterId, assigneeId, policyVersionId } = await ticketIn("IN_PROGRESS");
      const instants = {
        statusSince: new Date(),
        receivedAt: new Date(),
        createdAt: new Date(),
        lastActivityAt: new Date(),
      };
      const data = {
        version: 1,
        subject: "x",
        status,
        channel: "PHONE" as const,
        requesterId,
        assigneeId,
        policyVersionId,
        ...instants,
      };
      await expect(db.ticket.create({ data })).rejects.toThrow("begins in WAITING_SUPPORT");
    },
  );

  test("is the one the machine asks for, word by word", () => {
    const written = migrationList().migrationDirectories.map(
      ({ migrationFile }) => migrationFile.content.value,
    );
    expect(written.filter((sql) => sql.includes("FUNCTION ticket_status_rules")).at(-1)).toContain(
      statusTriggerSql(),
    );
  });
});

describe("the database", () => {
  test.each(["IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"] as const)(
    "keeps an assignee on a ticket in %s",
    async (status) => {
      const { id } = await ticketIn(status);
      const change = db.ticket.update({ where: { id }, data: { assigneeId: null } });
      await expect(change).rejects.toThrow("ticket_worked_on_has_assignee");
    },
  );

  test("keeps every event as it was told", async () => {
    const { id: ticketId } = await ticketIn("WAITING_SUPPORT");
    const facts = { kind: "NOTED", visibility: "INTERNAL", status: "WAITING_SUPPORT", data: {} } as const;
    const event = await db.ticketEvent.create({ data: { ticketId, seq: 1, at: new Date(), ...facts } });
    const where = { id: event.id };
    await expect(db.ticketEvent.update({ where, data: { seq: 2 } })).rejects.toThrow("only ever added");
    await expect(db.ticketEvent.delete({ where })).rejects.toThrow("only ever added");
    await expect(db.$executeRaw`TRUNCATE "TicketEvent" CASCADE`).rejects.toThrow("only ever added");
    expect(await db.ticketEvent.findUnique({ where, select: { seq: true } })).toEqual({ seq: 1 });
  });

  test.each([0, 6, -1])("refuses a rating of %i", async (rating) => {
    const { id: ticketId, requesterId: raterId } = await ticketIn("RESOLVED");
    const at = { createdAt: new Date(), updatedAt: new Date() };
    const rated = db.feedback.create({ data: { ticketId, raterId, rating, message: "", ...at } });
    await expect(rated).rejects.toThrow("feedback_rating_one_to_five");
  });

  test.each(["Ana@firma.ro", " ana@firma.ro", ""])(
    "refuses the address «%s», which is not canonical",
    async (email) => {
      const made = db.person.create({ data: { email, name: "Ana", role: "CUSTOMER" } });
      await expect(made).rejects.toThrow("person_email_canonical");
    },
  );

  test("numbers tickets from 1001", async () => {
    const { _min } = await db.ticket.aggregate({ _min: { number: true } });
    expect(_min.number).toBe(1001);
  });

  test("keeps two people of the same address apart", async () => {
    const { email } = await customer();
    await expect(agent({ email })).rejects.toThrow("Unique constraint");
  });
});
