import "server-only";
import { db } from "@/lib/db";
import { draftsStatement, readDrafts, type StoredDraft } from "@/lib/drafts/queries";
import type { FormDraft } from "@/lib/drafts/schema";
import { type MailLine, mailsOfTicket } from "@/lib/notifications/ledger";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { type RecentTicket, recentOfRequester } from "./of-requester";
import { optionsOfTicket, type TicketOptions } from "./ticket-options";

type Beside = TicketOptions & {
  /** The mails it brought about, the latest first, at most 50. */
  mails: MailLine[];
  /** What else its requester has asked lately, at most 6. */
  recent: RecentTicket[];
  /** The agent's own drafts of the page's forms, in the order of their keys. */
  drafts: FormDraft[];
};

type Stored = Omit<Beside, "drafts"> & { drafts: StoredDraft[] };

/**
 * What an agent's page of a ticket shows beside the ticket itself, in one statement that waits for nothing else of the
 * page; null where there is no such ticket, and for a customer.
 */
export async function besideTicket(
  actor: PersonActor,
  number: number,
  draftKeys: readonly string[],
): Promise<Beside | null> {
  if (!isStaff(actor)) return null;
  const [found] = await db.$queryRaw<Stored[]>`
    SELECT ${optionsOfTicket},
      (${mailsOfTicket}) AS mails,
      (${recentOfRequester}) AS recent,
      (${draftsStatement(actor, draftKeys)}) AS drafts
    FROM "Ticket" AS ticket WHERE ticket.number = ${number}`;
  return found ? { ...found, drafts: readDrafts(found.drafts, draftKeys) } : null;
}
