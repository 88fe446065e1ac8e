import { z } from "zod";
import { isReadable } from "@/lib/colour";
import { cleanName } from "@/lib/people/name";

export const BRAND_MAX = 60;
export const CATEGORY_MAX = 80;
export const DAYS_MAX = 60;

const name = (max: number) => z.string().overwrite(cleanName).min(1, "required").max(max, "too_long");

/** A colour that text can be read in, and on. */
const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, { error: "colour_invalid", abort: true })
  .refine(isReadable, "colour_faint");

/** What holds for the whole application. */
export const generalSettings = z.strictObject({
  /** What it was filled in from, by `seenMark`. */
  seen: z.string().max(64).optional(),
  brandName: name(BRAND_MAX),
  brandColour: colour,
  autoCloseWorkingDays: z.coerce
    .number("days_invalid")
    .int("days_invalid")
    .min(1, "days_invalid")
    .max(DAYS_MAX, "days_invalid"),
  defaultTeamId: z.uuid(),
});

/** A category as an admin describes it; without an id a new one. */
export const category = z.strictObject({
  /** What it was filled in from, by `seenMark`. */
  seen: z.string().max(64).optional(),
  id: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  nameRo: name(CATEGORY_MAX),
  nameEn: name(CATEGORY_MAX),
  teamId: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  sortKey: z.coerce.number().int().min(0).max(9_999),
  active: z
    .enum(["on", ""])
    .default("")
    .transform((value) => value === "on"),
});
