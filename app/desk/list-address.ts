import { z } from "zod";
import { keyText, readKey } from "@/lib/paging";
import { plainText } from "@/lib/plain-text";

/** What an address gives, by name. */
export type Given = Record<string, string | string[] | undefined>;

/** The address of a part of a list: what is null or empty is left out. */
export function hrefOf(path: string, part: Record<string, string | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(part)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The line of a list by time where a page begins, as an address holds it: the instant (epoch ms), then the id. */
export const instantKey = z
  .string()
  .transform((text) => {
    const { key, back } = readKey(text);
    const [at, id] = key.split("_");
    return { at: Number(at), id: id ?? "", back };
  })
  .pipe(z.object({ at: z.number().int().min(0).max(8.64e15), id: z.uuid(), back: z.boolean() }))
  .nullable()
  .catch(null);

/** The same as a text. */
export function instantKeyText(key: z.output<typeof instantKey>): string | null {
  return key && keyText(key, `${key.at}_${key.id}`);
}

/** The line of a list by name where a page begins: the id, then the name. */
export const nameKey = plainText
  .max(400)
  .transform((text) => {
    const { key, back } = readKey(text);
    return { id: key.slice(0, 36), name: key.slice(37), back };
  })
  .pipe(z.object({ id: z.uuid(), name: z.string(), back: z.boolean() }))
  .nullable()
  .catch(null);

/** The same as a text. */
export function nameKeyText(key: z.output<typeof nameKey>): string | null {
  return key && keyText(key, `${key.id}_${key.name}`);
}

/** Words to be looked for, as an address holds them. */
export const searched = plainText.trim().max(100).catch("");

const nameList = z.object({ q: searched, after: nameKey });

/** Reads which part of a list by name is shown; whatever makes no sense is passed over. */
export function readNameList(given: Given) {
  return nameList.parse(given);
}

/** The address of a part of a list by name. */
export function nameListHref(path: string, { q, after }: z.output<typeof nameList>): string {
  return hrefOf(path, { q, after: nameKeyText(after) });
}
