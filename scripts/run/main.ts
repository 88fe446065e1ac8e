import path from "node:path";
import process from "node:process";
import { isFree, nextFreePort } from "../ports.ts";
import { startPostgres } from "../postgres/cluster.ts";
import { announce } from "./announce.ts";
import { buildIfNeeded } from "./build.ts";
import { endAll, ended, killAll, startNode } from "./children.ts";
import { fillDatabase, prepare } from "./database.ts";
import { type Lock, lockFolder } from "./lock.ts";
import { nextServer } from "./next-server.ts";
import { type Scheduler, startScheduler } from "./scheduler.ts";
import { localEnvironment, makeDataDir, type RunSettings, runSettings } from "./settings.ts";

const GRACE_MS = 30_000;
/** npm passes on the Ctrl-C that the terminal has sent us already; a second one by hand comes later. */
const ECHO_MS = 500;

/** What to undo at the end, last things first. */
const undo: (() => unknown)[] = [];
let stopping = false;
let scheduler: Scheduler | undefined;

export type How = {
  /** Pages compiled as they are edited. */
  development: boolean;
  /** The image or the host's own pipeline has built it already. */
  built: boolean;
};

/**
 * Runs the whole of Helpdesk on this machine: database when none is given, migrations, demonstration, build,
 * server, scheduler; until Ctrl-C or SIGTERM, which end everything in order (a second Ctrl-C: at once).
 */
export async function main(how: How): Promise<void> {
  const stopped = new Promise<number>((resolve) => onSignals(() => resolve(0)));
  const work = run(how).catch(explain);
  const code = await Promise.race([stopped, work]);
  stopping = true;
  const quiet = scheduler?.stop();
  await endAll(GRACE_MS);
  await quiet;
  await work;
  for (const step of undo.reverse()) await step();
  process.exit(code);
}

async function run({ development, built }: How): Promise<number> {
  const settings = runSettings();
  const lock = settings.local ? takeFolder(settings.dataDir) : null;
  const given = settings.local ? localEnvironment(settings) : {};
  const port = await choosePort(settings);
  const DATABASE_URL = await database(settings, given);
  if (!development && !built) await buildIfNeeded();
  const origin = process.env.APP_URL || `http://localhost:${port}`;
  const program = nextServer(development ? "dev" : "start", port, settings.host);
  const NODE_ENV = development ? "development" : "production";
  const server = startNode(program, { ...given, NODE_ENV, DATABASE_URL, APP_URL: origin });
  if (server.pid) lock?.noteServer(server.pid);
  const exit = ended(server).then(serverEnded);
  const loopback = `http://127.0.0.1:${port}`;
  const early = await Promise.race([exit, answers(loopback)]);
  if (early !== undefined) return early;
  const secret = given.CRON_SECRET ?? process.env.CRON_SECRET;
  if (settings.scheduler && secret && !stopping) scheduler = startScheduler(loopback, secret);
  announce(origin, settings);
  return exit;
}

function takeFolder(dataDir: string): Lock {
  makeDataDir(dataDir);
  const lock = lockFolder(dataDir);
  undo.push(lock.release);
  return lock;
}

function serverEnded(code: number | null): number {
  if (stopping) return 0;
  console.error(`The server ended by itself (${code === null ? "a signal" : `code ${code}`}).`);
  return 1;
}

async function database(settings: RunSettings, given: Record<string, string>): Promise<string> {
  if (!settings.embedded) {
    await prepare(given, settings.local ? settings.seedModule : null);
    return process.env.DATABASE_URL ?? "";
  }
  const cluster = await startPostgres(path.join(settings.dataDir, "postgres"));
  undo.push(cluster.stop);
  return fillDatabase(cluster, given, settings.seedModule);
}

async function choosePort({ port, portAsked }: RunSettings): Promise<number> {
  if (await isFree(port)) return port;
  if (portAsked)
    throw new Error(`The port ${port} is taken by another program. Name a free one: PORT=4000 npm start`);
  const next = await nextFreePort(port + 1);
  console.log(`The port ${port} is taken by another program; using ${next}.`);
  return next;
}

/** Resolves, with nothing to say, when the server has answered. */
async function answers(origin: string): Promise<void> {
  while (!stopping) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function onSignals(stop: () => void): void {
  let firstAt: number | undefined;
  const receive = (name: NodeJS.Signals) => {
    const now = Date.now();
    if (firstAt === undefined) {
      firstAt = now;
      console.log(`\nStopping (${name}) …`);
      stop();
    } else if (now - firstAt > ECHO_MS) {
      console.log("Stopping at once.");
      killAll();
    }
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, receive);
}

function explain(error: unknown): number {
  if (stopping) return 0;
  console.error(`\n${error instanceof Error ? error.message : error}`);
  return 1;
}
