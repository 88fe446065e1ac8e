/**
 * Controls, zero-width and bidirectional marks, halves of a surrogate pair, and line breaks other than \n: they
 * never reach a mail.
 */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One line of text without invisible characters and line breaks, at most `max` UTF-16 units long. */
export function oneLine(text: string, max: number): string {
  const clean = text.replace(/\s+/g, " ").replace(UNSEEN, "").trim();
  return shorten(clean, max);
}

/** A Markdown message as plain words for quoting, at most `max` UTF-16 units, cut at a word with "…". */
export function excerptOf(markdown: string, max = 600): string {
  const plain = markdown
    .slice(0, max * 10)
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSEEN, "")
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, "$1")
    .replace(/^ {0,3}(?:#{1,6} |> ?|```.*$)/gm, "")
    .replace(/\*\*|__|~~|`/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return shorten(plain, max);
}

/** Counts as `length` and the payload's schema do, and never cuts a surrogate pair in two. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/\p{Cs}$/u, "");
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > max * 0.6 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
