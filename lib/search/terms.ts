const TEXT_MAX = 100;
const WORDS_MAX = 8;
const WORD_MAX = 40;
const PREFIX_MIN = 3;
const NUMBER_MAX = 2_147_483_647;

/** What was typed into a search box, taken apart. */
export type SearchTerms = {
  /** The ticket number, when nothing but one was typed: "1042" or "#1042". */
  number: number | null;
  /** All have to be found, in any form of theirs. */
  words: readonly string[];
  /** The last word again when it may still be being typed: what begins with it is found too. */
  prefix: string | null;
};

/** Small words that stand in every text; the ones with diacritics, which the stems no longer know without them. */
const STOP = new Set(
  "si sa in ca fara daca catre dupa pana asa intr intru sunt ati aceasta dumneavoastra".split(" "),
);

/**
 * Reads what was typed: letters and digits of the first 100 characters, at most 8 words of at most 40; null when
 * there is nothing to look for. Takes time in proportion to the length.
 */
export function readTerms(text: string): SearchTerms | null {
  const asked = text.slice(0, TEXT_MAX).normalize("NFKC").toLowerCase();
  const typed = asked.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0 && word.length <= WORD_MAX);
  const words = typed.filter((word) => !STOP.has(plain(word))).slice(0, WORDS_MAX);
  const last = words.at(-1);
  if (last === undefined) return null;
  const digits = /^#?(\d{1,10})$/.exec(asked.trim())?.[1];
  const number = digits && Number(digits) <= NUMBER_MAX ? Number(digits) : null;
  return { number, words, prefix: last.length >= PREFIX_MIN && !/\d/.test(last) ? last : null };
}

function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}
