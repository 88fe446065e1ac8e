import "server-only";
import { db } from "@/lib/db";
import { draftsStatement, readDrafts, type StoredDraft } from "@/lib/drafts/queries";
import type { FormDraft } from "@/lib/drafts/schema";
import { type MailLine, mailsStatement } from "@/lib/notifications/ledger";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { type RecentTicket, recentStatement } from "./of-requester";
import { optionColumns, type TicketOptions } from "./ticket-options";

type Beside = TicketOptions & {
  /** The mails it brought about, the latest first, at most 50. */
  mails: MailLine[];
  /** What else its requester has asked lately, at most 6. */
  recent: RecentTicket[];
  /** The agent's own drafts of the page's forms, in the order of their keys. */
  drafts: FormDraft[];
};

type Stored = Omit<Beside, "drafts"> & { drafts: StoredDraft[] };

/** What an agent's page of a ticket shows beside the ticket itself, in one statement; null for a customer. */
export async function besideTicket(
  actor: PersonActor,
  ticket: { id: string; number: number; requesterId: string },
  draftKeys: readonly string[],
): Promise<Beside | null> {
  if (!isStaff(actor)) return null;
  const [found] = await db.$queryRaw<Stored[]>`
    SELECT ${optionColumns(ticket.id)},
      (${mailsStatement(ticket.id)}) AS mails,
      (${recentStatement(ticket.requesterId, ticket.number)}) AS recent,
      (${draftsStatement(actor, draftKeys)}) AS drafts`;
  return found ? { ...found, drafts: readDrafts(found.drafts, draftKeys) } : null;
}
