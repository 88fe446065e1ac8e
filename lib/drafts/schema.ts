import { z } from "zod";
import { plainText } from "@/lib/plain-text";

const FIELDS_MAX = 30;
const TEXT_MAX = 20_000;
const FILES_MAX = 10;

/** Which form a draft belongs to; what is behind it is asked of the pages themselves. */
export const draftKey = z
  .string()
  .regex(
    /^(?:request:(?:new|follows-\d{1,10})|desk:(?:new|follows-\d{1,10})|ticket:\d{1,10}:[a-zA-Z]{1,20})$/,
  );

/** What was typed, by the name of its field. */
const fields = z
  .record(z.string().regex(/^\w{1,40}$/), plainText.max(TEXT_MAX))
  .refine((given) => Object.keys(given).length <= FIELDS_MAX);

/** A draft as a form sends it; without fields and files it is removed. */
export const draftToSave = z.strictObject({
  key: draftKey,
  fields,
  attachmentIds: z.array(z.uuid()).max(FILES_MAX),
});

/** The fields of a stored draft; what cannot be read is nothing. */
export const draftFields = fields.catch({});

/** A form's draft as its page shows it; `savedAt` in epoch ms, null when there is none. */
export type FormDraft = {
  key: string;
  fields: Readonly<Record<string, string>>;
  files: readonly { id: string; name: string; sizeBytes: number }[];
  savedAt: number | null;
};
