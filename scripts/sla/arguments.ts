import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { statuses } from "@/lib/sla/event-log";
import { readLogTime } from "@/lib/sla/log-time";
import { type PolicyFile, policyFault, policyFile } from "@/lib/sla/policy";
import { isZone, type Zone, zoneNamed } from "@/lib/sla/zone";
import type { TicketStatus } from "@/prisma/generated/enums";
import { Fault, reasonOf } from "./fault";

const flags = ["log", "case", "activity", "time", "zone", "map", "policy", "now", "out"] as const;
type Flag = (typeof flags)[number];

export type Columns = { case: string; activity: string; time: string };

export type ReplayArguments = {
  log: string;
  columns: Columns;
  zone: Zone;
  map: ReadonlyMap<string, TicketStatus>;
  policy: PolicyFile;
  /** Epoch ms; null: the last instant of the log. */
  now: number | null;
  out: string;
};

/** Reads the command line and the files it names besides the log. Throws Fault. */
export async function readArguments(argv: string[]): Promise<ReplayArguments> {
  const given = flagsOf(argv);
  const needed = (flag: Flag) => {
    const value = given[flag];
    if (!value) throw new Fault(`Missing --${flag}.`);
    return value;
  };
  const path = (flag: Flag) => resolvePath(needed(flag));
  const log = path("log");
  const columns = { case: needed("case"), activity: needed("activity"), time: needed("time") };
  const zoneName = needed("zone");
  if (!isZone(zoneName)) throw new Fault(`--zone "${zoneName}" is not a time zone such as Europe/Bucharest.`);
  const zone = zoneNamed(zoneName);
  const now = given.now === undefined ? null : nowOf(given.now, zone);
  const out = path("out");
  if (out === log) throw new Fault("--out must be another file than --log.");
  const map = mapOf(await readJson(path("map"), needed("map")), needed("map"));
  const policy = await readPolicy(needed("policy"));
  return { log, columns, zone, map, policy, now, out };
}

function flagsOf(argv: string[]): Partial<Record<Flag, string>> {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: "string" as const }]));
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence] = reasonOf(error).split(". ");
    throw new Fault(`${sentence?.replaceAll("\n", " ")}.`);
  }
}

function nowOf(text: string, zone: Zone): number {
  const read = readLogTime(text, zone);
  if (!read.ok) throw new Fault(`--now "${text}" is not an instant such as 2014-01-31T12:00:00Z.`);
  return read.at;
}

/** Files are named from where the command was typed, not from where npm runs it. */
function resolvePath(name: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

async function readJson(path: string, name: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new Fault(`"${name}" cannot be read: ${reasonOf(error)}.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Fault(`"${name}" is not valid JSON.`);
  }
}

function mapOf(value: unknown, name: string): ReadonlyMap<string, TicketStatus> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Fault(`The map "${name}" must be a JSON object from activity to status.`);
  const map = new Map<string, TicketStatus>();
  for (const [activity, word] of Object.entries(value)) {
    const status = statuses.find((each) => each === word);
    if (!status)
      throw new Fault(
        `The map "${name}" gives "${activity}" the status ${JSON.stringify(word)}, which is none of ${statuses.join(", ")}.`,
      );
    map.set(activity, status);
  }
  if (map.size === 0) throw new Fault(`The map "${name}" names no activity.`);
  return map;
}

/** The policy of a file named on the command line. Throws Fault. */
export async function readPolicy(name: string): Promise<PolicyFile> {
  const read = policyFile.safeParse(await readJson(resolvePath(name), name));
  if (!read.success) throw new Fault(`In the policy "${name}", ${policyFault(read.error)}`);
  return read.data;
}
