import type { TicketOutcome } from "@/lib/form-state";
import type { TicketStatus } from "@/prisma/generated/enums";

/** The sentences that name the status, with `{status}`; of a move with the statuses it can be made from. */
export type StateWords = Record<"assign" | "resolve" | "meanwhile", string> & {
  status: Record<TicketStatus, string>;
};

/** Why a ticket was refused, naming the status it has, where that is the reason; null where it is not. */
export function stateReason(op: string, { code, status }: TicketOutcome, words: StateWords): string | null {
  if (!status) return null;
  if (code === "changed_meanwhile") return words.meanwhile.replace("{status}", words.status[status]);
  if (code !== "not_in_this_status" && code !== "ticket_closed") return null;
  return op === "resolve" || op === "assign" ? words[op].replace("{status}", words.status[status]) : null;
}
