import "server-only";
import { joinSql, type Sql, sql } from "@/lib/db";
import type { SearchTerms } from "./terms";

/**
 * The terms as a `tsquery`, for "TicketSearch": every word by its stem, the last one also by its beginning; with "||"
 * any of them.
 */
export function tsquery({ words, prefix }: SearchTerms, between: "&&" | "||" = "&&"): Sql {
  const parts = words.map((word, index) => {
    const stem = sql`plainto_tsquery('pg_catalog.romanian', search_text(${word}))`;
    return prefix && index === words.length - 1
      ? sql`(${stem} || to_tsquery('simple', quote_literal(search_text(${prefix})) || ':*'))`
      : stem;
  });
  return joinSql(parts, ` ${between} `);
}
