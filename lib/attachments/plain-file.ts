import "server-only";
import { randomUUID } from "node:crypto";
import { discardUpload, receiveUpload } from "@/lib/attachments/commands";
import { isPlainlyRefused, MAX_FILE_BYTES } from "@/lib/attachments/rules";
import { currentActor } from "@/lib/auth/session";
import { type FormSchema, hasTooManyEntries, readForm } from "@/lib/form-input";
import type { FormState, FormValues } from "@/lib/form-state";
import type { ErrorCode } from "@/lib/result";

/** A server action as forms call it. */
type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * Lets an action take the one plain file of a form sent without JavaScript (field `file`): it is received like
 * any upload and goes on by its id. A form that its schema refuses is refused before the file is written anywhere;
 * where the action refuses it, the file is not kept. More than one is `too_many_files`; anything but a file is
 * `invalid_input`.
 */
export function takingPlainFile(schema: FormSchema, action: Action): Action {
  return async (previous, form) => {
    if (!(form instanceof FormData) || hasTooManyEntries(form)) return { ok: false, code: "invalid_input" };
    const sent = form.getAll("file").filter((file) => !isLeftEmpty(file));
    form.delete("file");
    const [file, another] = sent;
    if (file === undefined) return action(previous, form);
    if (typeof file === "string") return { ok: false, code: "invalid_input", values: textsOf(form) };
    const actor = await currentActor();
    if (!actor) return { ok: false, code: "not_signed_in", values: textsOf(form) };
    if (another !== undefined) return { ok: false, code: "too_many_files", values: textsOf(form) };
    const refused = plainlyRefused(file);
    if (refused) return { ok: false, code: refused, values: textsOf(form) };
    const typed = textsOf(form);
    const rest = readForm(schema, withSomeFile(form));
    if (!rest.ok) return { ...rest, values: typed };
    const received = await receiveUpload(actor, { name: file.name, bytes: chunksOf(file) });
    if (!received.ok) return { ok: false, code: received.code, values: typed };
    form.append("attachmentIds", received.value.id);
    const state = await action(previous, form);
    if (state.ok) return state;
    await discardUpload(actor, received.value.id);
    return { ...state, values: typed };
  };
}

/** The form as it will be once the file has its id. */
function withSomeFile(form: FormData): FormData {
  const whole = new FormData();
  for (const [name, value] of form) whole.append(name, value);
  whole.append("attachmentIds", randomUUID());
  return whole;
}

/** What can be said of a file before it is written anywhere. */
function plainlyRefused(file: File): ErrorCode | null {
  if (file.size === 0) return "file_empty";
  if (file.size > MAX_FILE_BYTES) return "file_too_large";
  return isPlainlyRefused(file.name, file.type) ? "file_type_refused" : null;
}

/** What browsers send for a file input nobody used. */
function isLeftEmpty(file: FormDataEntryValue): boolean {
  return typeof file !== "string" && file.name === "" && file.size === 0;
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

function textsOf(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  const fields = names.map((name): [string, string[]] => [
    name,
    form.getAll(name).filter((value) => typeof value === "string"),
  ]);
  return Object.fromEntries(
    fields.map(([name, texts]) => [name, texts.length > 1 ? texts : (texts[0] ?? "")]),
  );
}
