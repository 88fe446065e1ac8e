import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";

const SHOWN = 50;

export type MailLine = Awaited<ReturnType<typeof mailsOfTicket>>[number];

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
      sentAt: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
}
