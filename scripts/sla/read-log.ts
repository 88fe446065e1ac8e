import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { type Options, parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import { addRow, type EventLog, emptyLog } from "@/lib/sla/event-log";
import type { Columns, ReplayArguments } from "./arguments";
import { Fault, reasonOf } from "./fault";

const HEADER_BYTES = 65_536;
const LISTED_CHARACTERS = 500;
const delimiters = [",", ";", "\t", "|"] as const;

const common = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: 4_194_304,
} satisfies Options;

/** Reads the log row by row. Throws Fault when it cannot be read or lacks a column. */
export async function readLog({ log: path, columns, zone, map }: ReplayArguments): Promise<EventLog> {
  const log = emptyLog(zone, map);
  try {
    const { delimiter, places } = await headerOf(path, columns);
    const parser = createReadStream(path).pipe(parse({ ...common, delimiter, from: 2 }));
    for await (const row of parser as AsyncIterable<string[]>)
      addRow(log, row[places.case] ?? "", row[places.activity] ?? "", row[places.time] ?? "");
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`The log "${path}" cannot be read: ${reasonOf(error)}.`);
  }
  return log;
}

type Header = { delimiter: string; places: Record<keyof Columns, number> };

/** Commas, unless only another delimiter yields the columns asked for. */
async function headerOf(path: string, columns: Columns): Promise<Header> {
  const text = await beginningOf(path);
  const headers = delimiters.map((delimiter) => ({ delimiter, names: namesIn(text, delimiter) }));
  for (const { delimiter, names } of headers) {
    const placeOf = (name: string) => {
      const exact = names.indexOf(name);
      return exact >= 0 ? exact : names.findIndex((each) => each.trim() === name.trim());
    };
    const places = {
      case: placeOf(columns.case),
      activity: placeOf(columns.activity),
      time: placeOf(columns.time),
    };
    if (Object.values(places).every((place) => place >= 0)) return { delimiter, places };
  }
  const names = headers.map((header) => header.names).toSorted((a, b) => b.length - a.length)[0] ?? [];
  if (names.length === 0) throw new Fault("The log is empty: it has no line of column names.");
  const missing = Object.values(columns).find(
    (column) => !names.some((name) => name.trim() === column.trim()),
  );
  const listed = names.join(", ").replace(/\p{Cc}/gu, " ");
  const shown = listed.length > LISTED_CHARACTERS ? `${listed.slice(0, LISTED_CHARACTERS)}…` : listed;
  throw new Fault(`The log has no column "${missing}"; its columns are ${shown}.`);
}

function namesIn(text: Buffer, delimiter: string): string[] {
  const [names] = parseAll(text, { ...common, delimiter, to: 1 }) as string[][];
  return names ?? [];
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
