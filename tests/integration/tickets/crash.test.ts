import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import type { Readable } from "node:stream";
import { afterAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { recipientsOf } from "@/lib/notifications/recipients";
import { historySelect, readHistory } from "@/lib/tickets/load";
import { checkClocks } from "@/scripts/sla/clock-check";

/** What each process has done when it is killed: early, late, and in between. */
const KILLED_AFTER = [3, 11, 24, 52, 90, 17];

type Child = ChildProcessByStdio<null, Readable, null>;
const children: Child[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** Runs a burst of moves in a process of its own and kills it, without warning, in the middle of six of them. */
async function burst(killedAfter: number): Promise<void> {
  const args = ["--conditions=react-server", "--import", "tsx", "tests/integration/tickets/mover.ts"];
  const child: Child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  let done = 0;
  child.stdout.on("data", (dots: Buffer) => {
    done += dots.length;
    if (done >= killedAfter) child.kill("SIGKILL");
  });
  const [code, signal] = await once(child, "exit");
  expect([code, signal]).toEqual([null, "SIGKILL"]);
}

/** The database has noticed that the killed are gone: nothing they began is still open. */
async function settled(): Promise<void> {
  await vi.waitFor(
    async () => {
      const [open] = await db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int FROM pg_stat_activity
        WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`;
      expect(open).toEqual({ count: 0 });
    },
    { timeout: 20_000 },
  );
}

describe("a process killed in the middle of a burst of moves", () => {
  test("leaves no ticket without its event, its clocks or its mails", async () => {
    for (const killedAfter of KILLED_AFTER) await burst(killedAfter);
    await settled();
    const done = KILLED_AFTER.reduce((sum, each) => sum + each, 0);

    const { tickets, events, differences } = await checkClocks();
    expect(differences).toEqual([]);
    expect(tickets).toBeGreaterThan(KILLED_AFTER.length);
    expect(events).toBeGreaterThanOrEqual(done);
    expect(await halfDone()).toEqual({ unopened: 0, uneven: 0, stray: 0, uninvited: 0, ticketless: 0 });
    expect(await mailsAmiss()).toEqual([]);
  }, 180_000);
});

/** Counts of what only half of a transaction could leave behind. */
async function halfDone() {
  const [counts] = await db.$queryRaw<Record<string, number>[]>`
    SELECT
      (SELECT count(*)::int FROM "Ticket" t WHERE NOT EXISTS (
        SELECT FROM "TicketEvent" e WHERE e."ticketId" = t.id AND e.seq = 1 AND e.kind = 'OPENED')) AS unopened,
      (SELECT count(*)::int FROM "Ticket" t WHERE t.version <> (
        SELECT max(seq) FROM "TicketEvent" e WHERE e."ticketId" = t.id) OR t.status <> (
        SELECT status FROM "TicketEvent" e WHERE e."ticketId" = t.id ORDER BY seq DESC LIMIT 1)) AS uneven,
      (SELECT count(*)::int FROM "Message" m WHERE NOT EXISTS (
        SELECT FROM "TicketEvent" e WHERE e."messageId" = m.id)) AS stray,
      (SELECT count(*)::int FROM "Person" p WHERE p.status = 'INVITED' AND (
        SELECT count(*) FROM "OutboxMail" o JOIN "AccountToken" a ON a.id::text = o.payload->>'accountTokenId'
        WHERE o."recipientId" = p.id AND a."personId" = p.id AND o.kind = 'INVITATION') <> 1) AS uninvited,
      (SELECT count(*)::int FROM "Person" p WHERE p.status = 'INVITED' AND NOT EXISTS (
        SELECT FROM "Ticket" t WHERE t."requesterId" = p.id)) AS ticketless`;
  return counts;
}

/** Events whose mails are not those that the rules owe. */
async function mailsAmiss() {
  const people = await db.person.findMany({ omit: { passwordHash: true }, include: { memberships: true } });
  const reader = (id: string | null) => {
    const person = people.find((each) => each.id === id);
    return person ? { ...person, optedOut: false } : null;
  };
  const tickets = await db.ticket.findMany({
    select: {
      number: true,
      requesterId: true,
      teamId: true,
      events: {
        orderBy: { seq: "asc" },
        select: {
          ...historySelect,
          id: true,
          mails: { select: { kind: true, recipientId: true, state: true } },
        },
      },
    },
  });
  return tickets.flatMap(({ number, requesterId, teamId, events }) => {
    let assigneeId: string | null = null;
    let team = firstTeam(events) ?? teamId;
    return events.flatMap(({ id: _id, mails, ...row }) => {
      const { event } = readHistory(row);
      if (event.kind === "ASSIGNED" || event.kind === "REASSIGNED") assigneeId = event.data.assignee.id;
      if (event.status === "WAITING_SUPPORT") assigneeId = null;
      if (event.kind === "TEAM_CHANGED") team = event.data.to?.id ?? null;
      const requester = reader(requesterId);
      if (!requester) throw new Error(`#${number} has no requester.`);
      const members = people.filter(({ memberships }) => memberships.some(({ teamId: of }) => of === team));
      const owed = recipientsOf(event, {
        actorId: event.actorId,
        requester,
        assignee: reader(assigneeId),
        team: members.map((each) => ({ ...each, optedOut: false })),
        ratedAgent: event.kind === "RATED" ? reader(event.data.agentId) : null,
      });
      const expected = owed
        .map(({ kind, recipient, state }) => `${kind} ${recipient.id} ${state}`)
        .toSorted();
      const stored = mails
        .map(({ kind, recipientId, state }) => `${kind} ${recipientId} ${state}`)
        .toSorted();
      return JSON.stringify(expected) === JSON.stringify(stored)
        ? []
        : [{ number, seq: event.seq, kind: event.kind, expected, stored }];
    });
  });
}

function firstTeam(events: { kind: string; data: unknown }[]): string | null {
  const change = events.find(({ kind }) => kind === "TEAM_CHANGED");
  return change ? ((change.data as { from: { id: string } | null }).from?.id ?? null) : null;
}
