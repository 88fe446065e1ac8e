import { z } from "zod";
import { cleanName } from "@/lib/people/name";
import { ticketNumber } from "@/lib/tickets/ticket-number";

export const TAG_MAX = 40;
/** How many tags a ticket has at most. */
export const TAGS_A_TICKET = 20;

/** A tag as an admin names it; without an id a new one. */
export const tag = z.strictObject({
  /** What it was filled in from, by `seenMark`. */
  seen: z.string().max(64).optional(),
  id: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  name: z.string().overwrite(cleanName).min(1, "required").max(TAG_MAX),
  active: z
    .enum(["on", ""])
    .default("")
    .transform((value) => value === "on"),
});

/** The tags a ticket is to have, all of them. */
export const changeTags = z.strictObject({
  number: ticketNumber,
  version: z.coerce.number().int().positive(),
  tagIds: z.array(z.uuid()).max(TAGS_A_TICKET),
});
