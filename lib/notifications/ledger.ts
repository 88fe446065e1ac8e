import "server-only";
import { db, sql } from "@/lib/db";
import { containing } from "@/lib/like";
import { byInstant, type InstantKey, type Page, pageOf } from "@/lib/paging";
import type { PersonActor } from "@/lib/people/actor";
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

type StoredLine = Prisma.OutboxMailGetPayload<{ select: typeof lineSelect }>;
export type LedgerLine = StoredLine & { ticket: { number: number } | null };
/** A mail beside its ticket: `at` is when it was sent or, until then, came to be owed, epoch ms. */
export type MailLine = Pick<
  StoredLine,
  "id" | "kind" | "toName" | "toEmail" | "state" | "reason" | "attempts"
> & { at: number };

/** What of the ledger is asked for. `to` is a part of a name or an address; `before` where the page begins. */
export type LedgerFilter = {
  state: MailState | null;
  kind: MailKind | null;
  to: string;
  before: InstantKey | null;
};

/** The mails "Ticket" AS ticket brought about, the latest first, at most 50, as one value. For staff. */
export const mailsOfTicket = sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'toName', "toName", 'toEmail', "toEmail",
      'state', state, 'reason', reason, 'attempts', attempts,
      'at', floor(extract(epoch FROM coalesce("sentAt", "createdAt")) * 1000)::int8)
      ORDER BY "createdAt" DESC, id DESC), '[]')
    FROM (SELECT * FROM "OutboxMail" WHERE "ticketId" = ticket.id
      ORDER BY "createdAt" DESC, id DESC LIMIT ${SHOWN}) AS mail`;

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
