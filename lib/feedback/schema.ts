import { z } from "zod";
import { plainText } from "@/lib/plain-text";
import { ticketNumber } from "@/lib/tickets/ticket-number";

/** The rating of the agent who solved a ticket. */
export const rate = z.strictObject({
  number: ticketNumber,
  rating: z.coerce.number().int().min(1).max(5),
  message: plainText.trim().max(2_000),
});
