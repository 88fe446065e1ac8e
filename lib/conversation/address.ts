import { z } from "zod";

/** Whether an address asks for the conversation as it is printed, whole. */
export const isPrinted = z
  .literal("1")
  .transform(() => true)
  .catch(false);

/** The sequence of an event, as an address names it; null for anything else. */
export const eventSeq = z.coerce.number().int().positive().max(2_147_483_647).nullable().catch(null);
