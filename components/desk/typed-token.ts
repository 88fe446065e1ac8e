/** What begins a suggestion: a canned reply at the beginning of a line, a colleague after a blank. */
export type Trigger = "/" | "@";

/** A trigger with what has been typed behind it: `from` and `to` are places in the text. */
export type Token = { trigger: Trigger; query: string; from: number; to: number };

const patterns = {
  "/": /(?:^|\n)\/([^\n/]{0,40})$/,
  "@": /(?:^|[\s(])@([\p{L}\p{M}\p{N}.\- ]{0,40})$/u,
} as const satisfies Record<Trigger, RegExp>;

/** The token that ends at the caret, if one of the triggers begins one. */
export function tokenBefore(text: string, caret: number, triggers: readonly Trigger[]): Token | null {
  const before = text.slice(Math.max(0, caret - 60), caret);
  for (const trigger of triggers) {
    const query = patterns[trigger].exec(before)?.[1];
    if (query !== undefined) return { trigger, query, from: caret - query.length - 1, to: caret };
  }
  return null;
}

/** Whether every word of the query begins a word of the label, whatever the case and the diacritics. */
export function suggests(label: string, query: string): boolean {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  return plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
