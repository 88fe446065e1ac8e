import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";

const SHOWN = 50;

/** The mails a ticket brought about, the latest first, at most 50; none for a customer. */
export async function mailsOfTicket(actor: PersonActor, ticketId: string) {
  if (!isStaff(actor)) return [];
  return db.outboxMail.findMany({
    where: { ticketId },
    select: {
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
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
}
