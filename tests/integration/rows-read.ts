import pg from "pg";
import { vi } from "vitest";
import { db } from "@/lib/db";

type Plan = {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Plan[];
};

type Asked = { text: string; values: unknown[] };

/** How many rows of tables and indexes the statements of a query look at as they run, those passed over too. */
export async function rowsReadBy(query: () => Promise<unknown>): Promise<number> {
  let rows = 0;
  for (const { text, values } of await statementsOf(query)) {
    const [answer] = await db.$queryRawUnsafe<{ "QUERY PLAN": [{ Plan: Plan }] }[]>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
      ...values,
    );
    if (!answer) throw new Error("There is no plan.");
    rows += rowsRead(answer["QUERY PLAN"][0].Plan);
  }
  return Math.round(rows);
}

/** The statements a query sends. */
export async function statementsOf(query: () => Promise<unknown>): Promise<Asked[]> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await query();
    return sent.mock.calls.flatMap(([asked]) => statementIn(asked));
  } finally {
    sent.mockRestore();
  }
}

function statementIn(asked: unknown): Asked[] {
  if (typeof asked !== "object" || asked === null || !("text" in asked)) return [];
  return [
    {
      text: String(asked.text),
      values: "values" in asked && Array.isArray(asked.values) ? asked.values : [],
    },
  ];
}

function rowsRead(plan: Plan): number {
  const below = (plan.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0);
  // What a bitmap of an index names is counted where the rows themselves are read.
  if (!plan["Node Type"].endsWith("Scan") || plan["Node Type"] === "Bitmap Index Scan") return below;
  const passed = (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Index Recheck"] ?? 0);
  return below + (plan["Actual Rows"] + passed) * plan["Actual Loops"];
}
