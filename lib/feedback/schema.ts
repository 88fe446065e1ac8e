import { z } from "zod";
import { plainText } from "@/lib/plain-text";

/** The rating of the agent who solved a ticket. */
export const rate = z.strictObject({
  number: z.coerce.number().int().positive().max(2_147_483_647),
  rating: z.coerce.number().int().min(1).max(5),
  message: plainText.trim().max(2_000),
});
