/** Where a page of a list begins: after the line of a key or, when one goes `back`, before it. */
export type Key<K> = K & { back: boolean };

/** A page of a list and where its neighbours begin. */
export type Page<R, K> = { rows: R[]; previous: K | null; next: K | null };

/**
 * The page that begins at a key, of the lines read from there: up to `size` and one more, which tells that the list
 * goes on; going back they were read in reverse. Null when the way back has come to less than a page: then the list
 * is to be read from its beginning, so that the first page is always a whole one.
 */
export function pageOf<R, K>(
  found: readonly R[],
  { size, from, keyOf }: { size: number; from: Key<K> | null; keyOf: (row: R) => K },
): Page<R, Key<K>> | null {
  const more = found.length > size;
  if (from?.back && !more) return null;
  const rows = found.slice(0, size);
  if (from?.back) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    previous: from && first ? { ...keyOf(first), back: true } : null,
    next: last && (more || from?.back) ? { ...keyOf(last), back: false } : null,
  };
}

/** A key as an address holds it; going back it begins with a dash. */
export function keyText({ back }: { back: boolean }, text: string): string {
  return back ? `-${text}` : text;
}

/** The same read back. */
export function readKey(text: string): { key: string; back: boolean } {
  const back = text.startsWith("-");
  return { key: back ? text.slice(1) : text, back };
}

/** A line of a list by time, the latest first; `at` in epoch ms. */
export type InstantKey = Key<{ at: number; id: string }>;

/** What is asked of a list by time to read it on from a key; without one, from its latest line. */
export function byInstant<C extends string>(column: C, from: InstantKey | null) {
  const back = from?.back ?? false;
  const direction = back ? "asc" : "desc";
  const orderBy = [{ [column]: direction } as Record<C, "asc" | "desc">, { id: direction } as const];
  if (!from) return { where: {}, orderBy };
  const at = new Date(from.at);
  const [near, far] = back ? [{ gte: at }, { gt: at }] : [{ lte: at }, { lt: at }];
  const where = {
    ...({ [column]: near } as Record<C, typeof near>),
    OR: [{ [column]: far } as Record<C, typeof far>, { id: back ? { gt: from.id } : { lt: from.id } }],
  };
  return { where, orderBy };
}
