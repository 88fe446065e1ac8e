import { z } from "zod";
import { canonicalEmail } from "@/lib/people/email";
import { cleanName } from "@/lib/people/name";
import { phone } from "@/lib/people/schema";
import { plainText } from "@/lib/plain-text";
import { ThirdPartyKind } from "@/prisma/generated/enums";

export const THIRD_PARTY_MAX = 160;
export const ABOUT_MAX = 2_000;

/** An address in canonical form, or "" for none; null then. */
const optionalEmail = z
  .string()
  .max(1_000, "too_long")
  .transform((text, context) => {
    const address = canonicalEmail(text);
    if (address === null && text.trim() !== "") context.addIssue("email_invalid");
    return address;
  });

/** A third party as an admin describes it; without an id a new one. */
export const thirdParty = z.strictObject({
  /** What it was filled in from, by `seenMark`. */
  seen: z.string().max(64).optional(),
  id: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  name: z.string().overwrite(cleanName).min(1, "required").max(THIRD_PARTY_MAX),
  kind: z.enum(ThirdPartyKind),
  email: optionalEmail,
  phone,
  note: plainText.trim().max(ABOUT_MAX),
  active: z
    .enum(["on", ""])
    .default("")
    .transform((value) => value === "on"),
});
