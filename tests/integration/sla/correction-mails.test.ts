import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { correctReceived } from "@/lib/sla/corrections";
import { admin, agent } from "@/tests/support/fixtures";
import { HOUR, TUESDAY_TEN, taken, value } from "../tickets/scene";

function breachMails(number: number, recipientId: string) {
  return db.outboxMail.findMany({
    where: { ticket: { number }, kind: "AGENT_SLA_BREACH", recipientId },
    select: { state: true, reason: true },
    orderBy: { event: { seq: "asc" } },
  });
}

test("a correction that makes several clocks late mails each person once, and the others say why not", async () => {
  const mia = await agent();
  const { dan, number, version } = await taken();
  const input = { number, version, receivedAt: "2026-03-04T09:00", reason: "Ana sunase miercuri." };
  value(await correctReceived(await admin(), input, TUESDAY_TEN + HOUR));
  const breached = await db.ticketEvent.count({ where: { ticket: { number }, kind: "SLA_BREACHED" } });
  expect(breached).toBe(3);
  const mailed = { state: "QUEUED", reason: null };
  const saidAlready = { state: "SUPPRESSED", reason: "told_already" };
  expect(await breachMails(number, mia.id)).toEqual([mailed]);
  expect(await breachMails(number, dan.id)).toEqual([mailed, saidAlready, saidAlready]);
});

test("breaches that come about by themselves are mailed each, also those first seen with a correction", async () => {
  const { dan, number, version } = await taken();
  const input = { number, version, receivedAt: "2026-03-10T09:59", reason: "Ana sunase mai devreme." };
  value(await correctReceived(await admin(), input, TUESDAY_TEN + 100 * HOUR));
  const mails = await breachMails(number, dan.id);
  expect(mails.length).toBeGreaterThan(1);
  expect(mails.filter(({ state }) => state !== "QUEUED")).toEqual([]);
});
