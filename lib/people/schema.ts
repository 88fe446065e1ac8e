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

/** The first fault of each field, as a code. */
export function faultsByField({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
}

/** A customer's particulars before they are checked. */
export type NewCustomer = z.input<typeof newCustomer>;

export const onePerson = z.strictObject({ personId: z.uuid() });

/** What the desk may change about a customer. */
export const editCustomer = z.strictObject({
  personId: z.uuid(),
  name: personName,
  phone,
  organisation: organisationName,
});

export const changeEmail = z.strictObject({ personId: z.uuid(), email });

const requiredOrganisation = organisationName.pipe(z.string("required"));
export const organisationForm = z.strictObject({ name: requiredOrganisation });
export const renameOrganisation = z.strictObject({ organisationId: z.uuid(), name: requiredOrganisation });
/** The double goes; `into` is the name of the organisation that is kept. */
export const mergeOrganisation = z.strictObject({ organisationId: z.uuid(), into: requiredOrganisation });

/** Two customers who are one person: the double's tickets go to the one who is kept. */
export const mergeCustomers = z.strictObject({ doubleId: z.uuid(), keptId: z.uuid() });

/** What people may change about themselves. */
export const profileForm = z.strictObject({ name: personName, phone });
