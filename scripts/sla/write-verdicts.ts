import { open, rename, rm } from "node:fs/promises";
import type { VerdictRow } from "@/lib/sla/replay";
import { Fault, reasonOf } from "./fault";

const HEADER = "case,metric,cycle,startedAt,endedAt,elapsedMs,targetMs,verdict,breachedAt\n";
const BUFFER_CHARACTERS = 262_144;

/** Writes the verdicts beside `path` and moves them there when all are written. Throws Fault, leaving nothing. */
export async function writeVerdicts(path: string, cases: Iterable<VerdictRow[]>): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    const file = await open(unfinished, "wx");
    try {
      let text = HEADER;
      for (const rows of cases) {
        for (const row of rows) text += lineOf(row);
        if (text.length < BUFFER_CHARACTERS) continue;
        await file.writeFile(text);
        text = "";
      }
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Fault(`The verdicts cannot be written to "${path}": ${reasonOf(error)}.`);
  }
}

function lineOf(row: VerdictRow): string {
  const cells = [
    cellOf(row.case),
    row.metric,
    row.cycle,
    instantOf(row.startedAt),
    instantOf(row.endedAt),
    row.elapsedMs,
    row.targetMs,
    row.verdict,
    instantOf(row.breachedAt),
  ];
  return `${cells.join(",")}\n`;
}

function instantOf(at: number | null): string {
  return at === null ? "" : new Date(at).toISOString();
}

/** Quoted where it must be; a name a spreadsheet would take for a formula is made plain text. */
function cellOf(name: string): string {
  const plain = /^[=+\-@\t\r]/.test(name) ? `'${name}` : name;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
