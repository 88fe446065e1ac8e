import pg from "pg";
import { vi } from "vitest";
import { db } from "@/lib/db";

type Asked = { text: string; values: unknown[] };

/** Every statement that is sent to the database while something is done. */
export async function statementsOf(act: () => Promise<unknown>): Promise<Asked[]> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await act();
    return sent.mock.calls.flatMap(([query]) => statementIn(query));
  } finally {
    sent.mockRestore();
  }
}

/** What the planner makes of a statement, as it decides by itself; nothing is done. */
export async function planOf({ text, values }: Asked): Promise<string> {
  const lines = await db.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN ${text}`, ...values);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

function statementIn(query: unknown): Asked[] {
  if (typeof query !== "object" || query === null || !("text" in query)) return [];
  const values = "values" in query && Array.isArray(query.values) ? query.values : [];
  return [{ text: String(query.text), values }];
}
