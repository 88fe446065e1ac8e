import process from "node:process";
import { db } from "@/lib/db";
import { sweep } from "@/lib/sla/sweep";

// A process of its own with several sweeps at once, so that a test can kill it: sweeper.ts <now> <sweeps>
const [now, sweeps] = process.argv.slice(2).map(Number);
process.stdout.write("ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const done = await Promise.all(Array.from({ length: sweeps ?? 1 }, () => sweep(now ?? 0)));
process.stdout.write(`${JSON.stringify(done)}\n`);
await db.$disconnect();
process.exit(0);
