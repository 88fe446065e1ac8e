import { z } from "zod";
import type { ErrorWord, FormState, FormValues } from "@/lib/form-state";
import errors from "@/lib/i18n/messages/ro/errors.json";
import type { ErrorCode } from "@/lib/result";

/** What a form may be described by: strict objects, or a choice among them by a field. */
export type FormSchema = z.ZodObject | z.ZodDiscriminatedUnion<z.ZodObject[]>;

type Refused = FormState & { ok: false };
type Read<S extends FormSchema> = { ok: true; input: z.output<S>; values: FormValues } | Refused;

// An ErrorCode without words does not compile.
const words: Record<ErrorCode | ErrorWord, string> = errors;

/** More fields than any form here has: what is sent with more was not sent by a form of ours. */
const ENTRIES_MAX = 200;

/** Whether a form is refused unread, for the number of its entries. */
export function hasTooManyEntries(form: FormData): boolean {
  let count = 0;
  for (const _ of form.keys()) if (++count > ENTRIES_MAX) return true;
  return false;
}

/** The code when there are words for it, else "invalid". */
export function errorWord(code: string): ErrorWord {
  return Object.hasOwn(words, code) ? (code as ErrorWord) : "invalid";
}

/**
 * Reads a posted form by its schema. Refuses unknown fields, repeated fields where the schema has no list,
 * and anything but texts and files; a form of more than 200 entries is refused unread. Next's own `$ACTION…` fields and file inputs left empty are passed over.
 * Messages of the schema are words of errors.json (`z.string().min(1, "required")`).
 * Fields with "password" in their name are never handed back.
 */
export function readForm<S extends FormSchema>(schema: S, form: FormData): Read<S> {
  if (hasTooManyEntries(form)) return { ok: false, code: "invalid_input", values: {} };
  const shapes = shapesOf(schema);
  const lists = new Set(shapes.flatMap((shape) => Object.keys(shape).filter((key) => isList(shape[key]))));
  const given = new Map<string, FormDataEntryValue[]>();
  for (const [key, value] of form) {
    if (key.startsWith("$ACTION") || isEmptyFile(value)) continue;
    const all = given.get(key);
    if (all) all.push(value);
    else given.set(key, [value]);
  }
  const known = [...given].filter(([key]) => shapes.some((shape) => Object.hasOwn(shape, key)));
  const values = echoed(known, lists);
  const repeated = [...given].some(([key, all]) => all.length > 1 && !lists.has(key));
  if (repeated) return { ok: false, code: "invalid_input", values };
  const raw = Object.fromEntries([...given].map(([key, all]) => [key, lists.has(key) ? all : all[0]]));
  for (const key of lists) if (!given.has(key)) raw[key] = [];
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, input: parsed.data as z.output<S>, values };
  return { ok: false, code: "invalid_input", fields: fieldWords(parsed.error), values };
}

function shapesOf(schema: FormSchema): z.core.$ZodShape[] {
  const options = schema instanceof z.ZodObject ? [schema] : schema.options;
  for (const option of options)
    if (!(option.def.catchall instanceof z.ZodNever))
      throw new Error("A form is described by z.strictObject, so that unknown fields are refused.");
  return options.map((option) => option.shape);
}

function isList(type: z.core.$ZodType | undefined): boolean {
  if (type instanceof z.ZodArray) return true;
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable) return isList(type.def.innerType);
  if (type instanceof z.ZodDefault || type instanceof z.ZodPrefault) return isList(type.def.innerType);
  return type instanceof z.ZodPipe && isList(type.def.in);
}

function isEmptyFile(value: FormDataEntryValue): boolean {
  return typeof value !== "string" && value.size === 0 && value.name === "";
}

function echoed(known: [string, FormDataEntryValue[]][], lists: ReadonlySet<string>): FormValues {
  const values: FormValues = {};
  for (const [key, all] of known) {
    const texts = all.filter((value) => typeof value === "string");
    if (/password/i.test(key) || texts.length === 0) continue;
    values[key] = lists.has(key) ? texts : (texts[0] ?? "");
  }
  return values;
}

function fieldWords(error: z.ZodError): Record<string, ErrorWord> {
  const fields: Record<string, ErrorWord> = {};
  for (const issue of error.issues) {
    const [field] = issue.path;
    if (typeof field === "string" && !Object.hasOwn(fields, field)) fields[field] = wordOf(issue);
  }
  return fields;
}

function wordOf(issue: z.core.$ZodIssue): ErrorWord {
  if (Object.hasOwn(words, issue.message)) return errorWord(issue.message);
  if (issue.code === "too_big") return "too_long";
  const missing =
    issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "too_small";
  return missing ? "required" : "invalid";
}
