import { z } from "zod";
import { draftKey } from "@/lib/drafts/schema";
import { plainText } from "@/lib/plain-text";
import { ticketNumber } from "@/lib/tickets/ticket-number";

/** Longest message of a rating, in characters. */
export const RATING_MESSAGE_MAX = 2_000;

/** The rating of the agent who solved a ticket. */
export const rate = z.strictObject({
  number: ticketNumber,
  rating: z.coerce
    .number("rating_missing")
    .int("rating_missing")
    .min(1, "rating_missing")
    .max(5, "rating_missing"),
  message: plainText.trim().max(RATING_MESSAGE_MAX),
  draft: draftKey.optional(),
});
