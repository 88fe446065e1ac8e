import { z } from "zod";
import { plainText } from "@/lib/plain-text";

/** The last line seen of a list by name, as an address holds it: the id, then the name. */
export const nameKey = plainText
  .max(400)
  .transform((key) => ({ id: key.slice(0, 36), name: key.slice(37) }))
  .pipe(z.object({ id: z.uuid(), name: z.string() }))
  .nullable()
  .catch(null);

/** The same as a text. */
export function nameKeyText({ id, name }: { id: string; name: string }): string {
  return `${id}_${name}`;
}

/** The last ticket seen of a list by activity: the instant, then the id. */
export const activityKey = z
  .string()
  .transform((key) => {
    const [at, id] = key.split("_");
    return { at: Number(at), id: id ?? "" };
  })
  .pipe(z.object({ at: z.number().int().min(0).max(8.64e15), id: z.uuid() }))
  .nullable()
  .catch(null);
