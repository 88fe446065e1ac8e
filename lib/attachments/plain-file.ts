import "server-only";
import { receiveUpload } from "@/lib/attachments/commands";
import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";

/** A server action as forms call it. */
type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * Lets an action take the one plain file of a form sent without JavaScript (field `file`): it is received like
 * any upload and goes on by its id.
 */
export function takingPlainFile(action: Action): Action {
  return async (previous, form) => {
    const file = form.get("file");
    form.delete("file");
    if (!(file instanceof File) || file.name === "") return action(previous, form);
    const actor = await currentActor();
    if (!actor) return { ok: false, code: "not_signed_in" };
    const received = await receiveUpload(actor, { name: file.name, bytes: chunksOf(file) });
    if (!received.ok) return { ok: false, code: received.code, values: textsOf(form) };
    form.append("attachmentIds", received.value.id);
    return action(previous, form);
  };
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
