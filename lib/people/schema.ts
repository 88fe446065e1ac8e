import { z } from "zod";
import { canonicalEmail } from "@/lib/people/email";
import { cleanName } from "@/lib/people/name";

export const NAME_MAX = 120;
const ORGANISATION_MAX = 160;
const PHONE = /^\+?[0-9 ().\-/]{3,32}$/;

/** An address typed by a person, in canonical form. */
export const email = z
  .string()
  .max(1000, "too_long")
  .transform((text, context) => {
    const address = canonicalEmail(text);
    if (address === null) context.addIssue(text.trim() === "" ? "required" : "email_invalid");
    return address ?? "";
  });

/** A person's name, cleaned. */
export const personName = z
  .string()
  .max(4 * NAME_MAX, "too_long")
  .transform(cleanName)
  .pipe(z.string().min(1, "required").max(NAME_MAX, "too_long"));

/** A telephone number as people write it, or "" for none; null then. */
export const phone = z
  .string()
  .max(100, "too_long")
  .transform((text) => cleanName(text) || null)
  .pipe(z.string().regex(PHONE, "phone_invalid").nullable());

/** The name of an organisation, or "" for none; null then. */
const organisationName = z
  .string()
  .max(4 * ORGANISATION_MAX, "too_long")
  .transform((text) => cleanName(text) || null)
  .pipe(z.string().max(ORGANISATION_MAX, "too_long").nullable());

/** What an agent types to register a customer. */
export const newCustomer = z.strictObject({ name: personName, email, phone, organisation: organisationName });

/** A customer's particulars before they are checked. */
export type NewCustomer = z.input<typeof newCustomer>;

/** What people may change about themselves. */
export const profileForm = z.strictObject({ name: personName, phone });
