import "../installation.ts";
import process from "node:process";
import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { checkClocks } from "./clock-check.ts";

// Whether every ticket and clock of DATABASE_URL is what its events say (--sample 1000: about so many of them).
// Exit 1 when one is not.
const SHOWN = 20;

try {
  const { sample } = parseArgs({ options: { sample: { type: "string" } } }).values;
  const { tickets, events, clocks, differences } = await checkClocks(sample ? Number(sample) : undefined);
  for (const { number, what, stored, folded } of differences.slice(0, SHOWN))
    console.log(
      `#${number} ${what}: stored ${JSON.stringify(stored)}, by its events ${JSON.stringify(folded)}`,
    );
  if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
  console.log(`${tickets} tickets, ${events} events, ${clocks} clocks: ${differences.length} differences.`);
  if (differences.length > 0) process.exitCode = 1;
} finally {
  await db.$disconnect();
}
