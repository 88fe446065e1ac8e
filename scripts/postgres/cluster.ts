import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { freePort } from "../ports.ts";
import { type Account, canReach, databaseAccount } from "./account.ts";
import { binaries, OUTSIDE, POSTGRES_MAJOR } from "./binaries.ts";

const run = promisify(execFile);
const USER = "helpdesk";
const PASSWORD_FILE = "helpdesk.password";

export type Cluster = {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Where its files are. */
  folder: string;
  /** The address of one of its databases. */
  url: (database: string) => string;
  /** Ends it: running statements are cut off, committed work is safe. */
  stop: () => Promise<void>;
};

/** For clusters that are thrown away: faster, and a power cut loses them. */
const THROWAWAY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * Starts the Postgres whose files live under `home` (made when absent), on a free loopback port.
 *
 * A new cluster is made beside its place and moved there when complete, with its password inside: what stands
 * in the place was complete once and is never wiped. It outlives a Ctrl-C in the terminal, so that the server
 * can finish first; end it with `stop`. One left running by a killed process is ended and started anew.
 */
export async function startPostgres(home: string, { throwaway = false } = {}): Promise<Cluster> {
  const account = databaseAccount();
  const bin = binaries(account);
  const base = reachable(account, path.resolve(home));
  const folder = path.join(base, "cluster");
  if (!existsSync(folder)) await initialise(account, bin, base, folder);
  checkComplete(folder);
  const control = (...args: string[]) => run(path.join(bin, "pg_ctl"), ["-D", folder, ...args], as(account));

  const stop = async () => {
    if (await isRunning(control)) await control("stop", "-m", "fast", "-w", "-t", "60");
  };
  forgetDead(folder);
  // It may die while it is asked to end: then there is nothing left to end.
  await stop().catch((error) => {
    forgetDead(folder);
    if (existsSync(path.join(folder, "postmaster.pid"))) throw error;
  });
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(throwaway ? THROWAWAY : []),
  ];
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
  const logFile = path.join(base, "postgres.log");
  try {
    await control("start", "-w", "-t", "60", "-l", logFile, "-o", options);
  } catch (cause) {
    throw new Error(`Postgres did not start in ${folder}. Its last words:\n${lastLines(logFile)}`, { cause });
  }
  const password = readFileSync(path.join(folder, PASSWORD_FILE), "utf8").trim();
  const url = (database: string) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  return { host: "127.0.0.1", port, user: USER, password, folder, url, stop };
}

/** The address of a database of the Postgres that runs from `home`; null when none does. */
export function runningUrl(home: string, database: string): string | null {
  if (!existsSync(home)) return null;
  const folder = path.join(placeOf(databaseAccount(), path.resolve(home)), "cluster");
  forgetDead(folder);
  const note = path.join(folder, "postmaster.pid");
  if (!existsSync(note)) return null;
  const port = readFileSync(note, "utf8").split("\n")[3];
  const password = readFileSync(path.join(folder, PASSWORD_FILE), "utf8").trim();
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** The folder itself, or one outside the project when the database's user cannot enter it (a clone in /root). */
function placeOf(account: Account, home: string): string {
  const name = createHash("sha256").update(home).digest("hex").slice(0, 12);
  return canReach(account, path.dirname(home)) ? home : path.join(OUTSIDE, name);
}

function reachable(account: Account, home: string): string {
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const base = placeOf(account, home);
  if (base !== home) {
    mkdirSync(base, { recursive: true, mode: 0o711 });
    const note = `The database's user cannot enter this folder; the files are in ${base}\n`;
    writeFileSync(path.join(home, "where.txt"), note);
  }
  if (account) chownSync(base, account.uid, account.gid);
  return base;
}

async function initialise(account: Account, bin: string, base: string, folder: string): Promise<void> {
  const partial = `${folder}.initialising`;
  const secret = path.join(base, "initial-password");
  // Left by a start that was cut off: no server has ever run on it, so nothing can be lost.
  rmSync(partial, { recursive: true, force: true });
  writeFileSync(secret, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (account) chownSync(secret, account.uid, account.gid);
  const text = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=ro-RO"];
  const access = [`--username=${USER}`, "--auth=scram-sha-256", `--pwfile=${secret}`];
  await run(path.join(bin, "initdb"), ["-D", partial, ...text, ...access, "--no-instructions"], as(account));
  renameSync(secret, path.join(partial, PASSWORD_FILE));
  renameSync(partial, folder);
}

function checkComplete(folder: string): void {
  const version = path.join(folder, "PG_VERSION");
  const leave = "It is left untouched: move it away to start with an empty one, or restore it from a backup.";
  for (const file of [version, path.join(folder, PASSWORD_FILE), path.join(folder, "global/pg_control")])
    if (!existsSync(file))
      throw new Error(`The database folder ${folder} has no ${path.basename(file)}. ${leave}`);
  const major = readFileSync(version, "utf8").trim();
  if (major !== POSTGRES_MAJOR)
    throw new Error(`The database in ${folder} is of Postgres ${major}, this is ${POSTGRES_MAJOR}. ${leave}`);
}

/**
 * A killed Postgres leaves its process number behind, and will not start over it when that number lives: as a
 * process nobody has collected yet, or as another program's after the machine was restarted.
 */
function forgetDead(folder: string): void {
  const note = path.join(folder, "postmaster.pid");
  if (!existsSync(note) || !existsSync("/proc/self/cmdline")) return;
  const [pid] = readFileSync(note, "utf8").split("\n");
  const program = `/proc/${pid}/cmdline`;
  if (!existsSync(program) || !readFileSync(program, "utf8").includes(folder)) rmSync(note);
}

async function isRunning(control: (...args: string[]) => Promise<unknown>): Promise<boolean> {
  try {
    await control("status");
    return true;
  } catch {
    return false;
  }
}

function as(account: Account) {
  const env = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  return { ...(account ?? {}), env, cwd: "/" };
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n") : "(none)";
}
