import { z } from "zod";
import { cleanName } from "@/lib/people/name";
import { plainText } from "@/lib/plain-text";
import { namesOnlyKnown } from "./fill";

export const TITLE_MAX = 80;
export const REPLY_MAX = 5_000;

const body = plainText.trim().min(1, "required").max(REPLY_MAX).refine(namesOnlyKnown, "variable_unknown");

/** A canned reply as an admin writes it; without an id a new one. */
export const cannedReply = z.strictObject({
  /** What it was filled in from, by `seenMark`. */
  seen: z.string().max(64).optional(),
  id: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  title: z.string().overwrite(cleanName).min(1, "required").max(TITLE_MAX),
  bodyRo: body,
  bodyEn: body,
  sortKey: z.coerce.number().int().min(0).max(9_999),
  active: z
    .enum(["on", ""])
    .default("")
    .transform((value) => value === "on"),
});
