import type { TicketStatus } from "@/prisma/generated/enums";

/** What a ticket waits for that should have come by now. */
export type Overdue = "answer" | "chase";

type Waiting = { status: TicketStatus; nextDeadlineAt: Date | null; chaseAt: Date | null };

/** Whether the customer's time to answer is over, or the third party is to be chased. `now` in epoch ms. */
export function overdueOf({ status, nextDeadlineAt, chaseAt }: Waiting, now: number): Overdue | null {
  const isPast = (at: Date | null) => at !== null && at.getTime() <= now;
  if (status === "WAITING_CUSTOMER" && isPast(nextDeadlineAt)) return "answer";
  return status === "WAITING_THIRD_PARTY" && isPast(chaseAt) ? "chase" : null;
}
