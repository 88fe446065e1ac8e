import "server-only";
import { db } from "@/lib/db";
import { containing } from "@/lib/like";
import { byInstant, type InstantKey, type Page, pageOf } from "@/lib/paging";
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
export type LedgerLine = MailLine & { ticket: { number: number } | null };

/** What of the ledger is asked for. `to` is a part of a name or an address; `before` where the page begins. */
export type LedgerFilter = {
  state: MailState | null;
  kind: MailKind | null;
  to: string;
  before: InstantKey | null;
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

/** A page of 50 of all mails, the latest first, and its neighbours' keys; none but for an admin. */
export async function mailLedger(
  actor: PersonActor,
  filter: LedgerFilter,
): Promise<Page<LedgerLine, InstantKey>> {
  if (actor.role !== "ADMIN") return { rows: [], previous: null, next: null };
  const { state, kind, to, before: from } = filter;
  const { where, orderBy } = byInstant("createdAt", from);
  const found = await db.outboxMail.findMany({
    where: {
      ...(state ? { state } : {}),
      ...(kind ? { kind } : {}),
      ...(to ? { recipient: { OR: [{ name: containing(to) }, { email: containing(to) }] } } : {}),
      ...where,
    },
    select: { ...lineSelect, ticket: { select: { number: true } } },
    orderBy,
    take: SHOWN + 1,
  });
  const keyOf = ({ createdAt, id }: LedgerLine) => ({ at: createdAt.getTime(), id });
  return pageOf(found, { size: SHOWN, from, keyOf }) ?? mailLedger(actor, { ...filter, before: null });
}

/** How many mails were given up and wait for an admin; none but for one. */
export async function deadMailCount(actor: PersonActor): Promise<number> {
  return actor.role === "ADMIN" ? db.outboxMail.count({ where: { state: "DEAD" } }) : 0;
}
