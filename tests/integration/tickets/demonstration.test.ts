import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileTypeFromBuffer } from "file-type";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { databaseNow, db } from "@/lib/db";
import { sweep } from "@/lib/sla/sweep";
import { wordsVisibility } from "@/lib/tickets/event";
import { refusal } from "@/lib/tickets/machine";
import { DEMO_PASSWORD, demoAccounts } from "@/prisma/accounts";
import type { Prisma } from "@/prisma/generated/client";
import { seed } from "@/prisma/seed";
import { checkClocks } from "@/scripts/sla/clock-check";

let files: string;

beforeAll(async () => {
  files = await mkdtemp(path.join(tmpdir(), "helpdesk-demo-"));
  process.env.FILES_DIR = files;
  await seed();
  // Against a seed that hangs, not against a slow machine.
}, 240_000);

afterAll(() => rm(files, { recursive: true, force: true }));

describe("the demonstration", () => {
  test("has some 300 tickets, in every status, whose rows and clocks are what their events say", async () => {
    const check = await checkClocks();
    expect(check.differences).toEqual([]);
    expect(check.tickets).toBeGreaterThanOrEqual(290);
    const groups = await db.ticket.groupBy({ by: ["status"], _count: true });
    const counts = Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
    expect(counts).toMatchObject({
      WAITING_SUPPORT: expect.any(Number),
      IN_PROGRESS: expect.any(Number),
      WAITING_CUSTOMER: expect.any(Number),
      WAITING_THIRD_PARTY: expect.any(Number),
      RESOLVED: expect.any(Number),
      CLOSED: expect.any(Number),
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(5);
  });

  test("owes no warning, breach or closing of the past, and no mail", async () => {
    const now = await databaseNow(db);
    const swept = await sweep(now, 1_000);
    expect(swept.closed).toBe(0);
    expect(swept.warnedOrBreached).toBeLessThanOrEqual(2);
    expect(
      await db.outboxMail.count({
        where: { state: { in: ["QUEUED", "SENDING"] }, createdAt: { lt: new Date(now - 60_000) } },
      }),
    ).toBe(0);
    expect(await db.outboxMail.count({ where: { transport: "mailbox" } })).toBeLessThanOrEqual(60);
  });

  test("has words of public kinds read by all and of internal kinds by agents only", async () => {
    const said = await db.ticketEvent.findMany({
      where: { messageId: { not: null } },
      select: { kind: true, message: { select: { visibility: true } } },
    });
    const wrong = said.filter(({ kind, message }) => {
      const rule = wordsVisibility[kind];
      return rule !== null && rule !== message?.visibility;
    });
    expect(wrong).toEqual([]);
    expect(new Set(said.map(({ kind }) => kind)).size).toBeGreaterThan(8);
  });

  test("writes each warning and breach within a minute of its instant or with the next change", async () => {
    const late = await db.$queryRaw`
      SELECT breach.data FROM "TicketEvent" breach JOIN "TicketEvent" opened
        ON opened."ticketId" = breach."ticketId" AND opened.seq = 1
      WHERE breach.kind = 'SLA_BREACHED'
        AND breach.at > greatest((breach.data->>'dueAt')::timestamptz, opened.at) + interval '61 seconds'
        AND extract(hour FROM (breach.data->>'dueAt')::timestamptz AT TIME ZONE 'Europe/Bucharest') BETWEEN 9 AND 17`;
    expect(late).toEqual([]);
    expect(await db.ticketEvent.count({ where: { kind: "SLA_BREACHED" } })).toBeGreaterThan(20);
    expect(await db.ticketEvent.count({ where: { kind: "SLA_WARNED" } })).toBeGreaterThan(20);
  });

  test("has running, paused and breached clocks on tickets that are open now", async () => {
    const open = {
      ticket: { status: { notIn: ["CLOSED", "RESOLVED"] } },
    } satisfies Prisma.SlaClockWhereInput;
    const count = (where: object) =>
      db.slaClock.count({ where: { ...open, metric: "RESOLUTION", ...where } });
    expect(await count({ state: "RUNNING", breachedAt: null })).toBeGreaterThan(5);
    expect(await count({ state: "PAUSED" })).toBeGreaterThan(10);
    expect(await count({ breachedAt: { not: null } })).toBeGreaterThan(1);
  });

  test("lets its accounts in, and its first customer has a request in every status", async () => {
    for (const { email, role } of demoAccounts) {
      const person = await db.person.findUniqueOrThrow({ where: { email } });
      expect(person).toMatchObject({ role, status: "ACTIVE" });
      expect(await verifyPassword(person.passwordHash, DEMO_PASSWORD)).toEqual({ ok: true, value: true });
    }
    const own = await db.ticket.groupBy({
      by: ["status"],
      where: { requester: { email: demoAccounts[0]?.email ?? "" } },
    });
    expect(own).toHaveLength(6);
  });

  test("keeps real files of their kinds", async () => {
    const rows = await db.attachment.findMany({
      select: { name: true, contentType: true, storageKey: true, sizeBytes: true },
    });
    expect(rows.length).toBeGreaterThan(50);
    for (const { name, contentType, storageKey, sizeBytes } of rows) {
      const bytes = await readFile(path.join(files, "kept", storageKey.slice(0, 2), storageKey));
      expect(bytes).toHaveLength(sizeBytes);
      if (!/\.(png|pdf|xml)$/.test(name)) continue;
      expect((await fileTypeFromBuffer(bytes))?.mime).toBe(contentType);
    }
  });

  test("uses the Romanian letters with comma below only, and no brace is left unfilled", async () => {
    const told = await db.message.findMany({ select: { body: true, ticket: { select: { subject: true } } } });
    const all = told.map(({ body, ticket }) => body + ticket.subject).join("\n");
    expect(all).toMatch(/[șț]/);
    expect(all).not.toMatch(/[şţŞŢ{}]/);
  });

  test("gives a new ticket the number after its last", async () => {
    const { requesterId, policyVersionId } = await db.ticket.findFirstOrThrow({
      where: { status: "CLOSED" },
    });
    const last = (await db.ticket.aggregate({ _max: { number: true } }))._max.number ?? 0;
    const at = new Date();
    const instants = { receivedAt: at, createdAt: at, lastActivityAt: at, statusSince: at };
    const row = await db.ticket.create({
      data: {
        ...instants,
        subject: "Următoarea",
        status: "WAITING_SUPPORT",
        channel: "PORTAL",
        version: 0,
        requesterId,
        policyVersionId,
      },
    });
    expect(row.number).toBe(last + 1);
    expect(refusal({ kind: "system" }, { ...row }, "close")).not.toBeNull();
  });
});
