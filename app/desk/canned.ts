"use server";
import { requireStaff } from "@/lib/auth/session";
import { repliesFor } from "@/lib/canned-replies/queries";
import { ticketNumber } from "@/lib/tickets/ticket-number";

/** The canned replies as they read on a ticket. */
export async function cannedRepliesFor(number: number) {
  const actor = await requireStaff();
  const asked = ticketNumber.safeParse(number);
  return asked.success ? repliesFor(actor, asked.data) : [];
}
