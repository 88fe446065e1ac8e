import "server-only";
import { joinSql, type Sql, sql } from "@/lib/db";
import { literally } from "@/lib/like";
import { withoutNul } from "@/lib/plain-text";

const SEARCH_MAX = 200;
const WORDS_MAX = 8;

/**
 * In a statement over "Person" AS person: that every word of the text occurs in his address, name, telephone (in any
 * spelling) or organisation, with or without diacritics. Null without a word. Read from indexes (migration
 * "people_by_words").
 */
export function peopleMatching(text: string): Sql | null {
  const words = searchWords(text);
  return words.length > 0 ? sql`(${joinSql(words.map(matching), " AND ")})` : null;
}

/** In a statement over "Organisation": that every word of the text occurs in its name. Null without a word. */
export function organisationsMatching(text: string): Sql | null {
  const words = searchWords(text);
  return words.length > 0 ? joinSql(words.map(named), " AND ") : null;
}

function matching(word: string): Sql {
  return sql`(
    plain_words(person.email || ' ' || person.name || ' ' || coalesce(person.phone, '') || ' '
      || regexp_replace(coalesce(person.phone, ''), '[^0-9]', '', 'g')) LIKE ${pattern(word)}
    OR person."organisationId" = ANY (ARRAY(SELECT id FROM "Organisation" WHERE ${named(word)})))`;
}

function named(word: string): Sql {
  return sql`plain_words("Organisation".name) LIKE ${pattern(word)}`;
}

function pattern(word: string): string {
  return `%${literally(word)}%`;
}

/** Words as they are compared: small letters, no diacritics, bare numbers. */
function searchWords(text: string): string[] {
  const words = plain(withoutNul(text).slice(0, SEARCH_MAX)).split(/\s+/).filter(Boolean);
  return words.slice(0, WORDS_MAX).map(bareNumber);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFKC").toLowerCase();
}

/** "0721…" and "+40721…" are kept as "+40 721…" just as well. */
function bareNumber(word: string): string {
  return /^(?:0|\+)\d{3,}$/.test(word) ? word.slice(1) : word;
}
