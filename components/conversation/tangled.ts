/** Signs that may begin or end something, of which each is held against all the others. */
const SIGNS = /[*_~[\]@]/g;
const SIGNS_MAX = 500;
const CELLS_MAX = 3_000;
/** Quotes and lists that begin on a line, within each other. */
const OPENED = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const OPENED_AT_ONCE_MAX = 30;
const TITLE = /^ {0,3}(?:#|=+[ \t]*$|-+[ \t]*$)/;
/** Quotes, list items and titles in all. */
const BLOCKS_MAX = 1_000;

/**
 * Whether a text would be read as Markdown for seconds, or nested deeper than can be shown: no person writes that by
 * hand, but pasted X12 and whoever means harm do. Takes time in proportion to the length.
 */
export function isTangled(text: string): boolean {
  if (count(text, SIGNS) > SIGNS_MAX || count(text, /\|/g) > CELLS_MAX) return true;
  let blocks = 0;
  for (const line of text.split(/[\r\n]/)) {
    const opened = count(OPENED.exec(line)?.[0] ?? "", /[>*+.)-]/g);
    if (opened > OPENED_AT_ONCE_MAX) return true;
    blocks += opened + (TITLE.test(line) ? 1 : 0);
  }
  return blocks > BLOCKS_MAX;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
