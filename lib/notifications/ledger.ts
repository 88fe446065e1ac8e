import "server-only";
import { db } from "@/lib/db";
import { containing } from "@/lib/like";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { Prisma } from "@/prisma/generated/client";
import type { MailKind, MailState } from "@/prisma/generated/enums";

const SHOWN = 50;

/** Never the payload: what a mail says is its recipient's, and its links are nobody else's. */
const lineSelect = {
  id: true,
  kind: true,
  toName: true,
  toEmail: true,
  state: true,
  reason: true,
  attempts: true,
  nextAttemptAt: true,
  sentAt: true,
  createdAt: true,
} as const satisfies Prisma.OutboxMailSelect;

export type MailLine = Awaited<ReturnType<typeof mailsOfTicket>>[number];
export type LedgerLine = Awaited<ReturnType<typeof mailLedger>>["lines"][number];

/** Where a page of the ledger ends: when its last mail came to be owed, in epoch ms, and its id. */
export type LedgerKey = { at: number; id: string };

/** What of the ledger is asked for. `to` is a part of a name or an address; `before` the last line seen. */
export type LedgerFilter = {
  state: MailState | null;
  kind: MailKind | null;
  to: string;
  before: LedgerKey | null;
};

/** The mails a ticket brought about, the latest first, at most 50; none for a customer. */
export async function mailsOfTicket(actor: PersonActor, ticketId: string) {
  if (!isStaff(actor)) return [];
  return db.outboxMail.findMany({
    where: { ticketId },
    select: lineSelect,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
}

/** A page of 50 of all mails, the latest first, and the key of the next one; none but for an admin. */
export async function mailLedger(actor: PersonActor, { state, kind, to, before }: LedgerFilter) {
  if (actor.role !== "ADMIN") return { lines: [], next: null };
  const found = await db.outboxMail.findMany({
    where: {
      ...(state ? { state } : {}),
      ...(kind ? { kind } : {}),
      ...(to ? { recipient: { OR: [{ name: containing(to) }, { email: containing(to) }] } } : {}),
      ...(before ? olderThan(before) : {}),
    },
    select: { ...lineSelect, ticket: { select: { number: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN + 1,
  });
  const lines = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? lines.at(-1) : undefined;
  return { lines, next: last ? { at: last.createdAt.getTime(), id: last.id } : null };
}

/** How many mails were given up and wait for an admin; none but for one. */
export async function deadMailCount(actor: PersonActor): Promise<number> {
  return actor.role === "ADMIN" ? db.outboxMail.count({ where: { state: "DEAD" } }) : 0;
}

function olderThan({ at, id }: LedgerKey): Prisma.OutboxMailWhereInput {
  const instant = new Date(at);
  return { createdAt: { lte: instant }, OR: [{ createdAt: { lt: instant } }, { id: { lt: id } }] };
}
