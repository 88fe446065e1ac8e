import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

export type RunSettings = {
  /** Whether the database is ours to start. */
  embedded: boolean;
  /** Whether this is somebody trying it out: demonstration, mailbox, generated secrets, this machine only. */
  local: boolean;
  dataDir: string;
  port: number;
  /** Whether the port was asked for by name, so that another one will not do. */
  portAsked: boolean;
  host: string;
  scheduler: boolean;
  seedModule: string;
};

/** The database of a cluster of ours that is the application's. */
export const DATABASE = "helpdesk";

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** Reads `.env` when there is one, and what the runner itself has to know. The rest is lib/env.ts's. */
export function runSettings(): RunSettings {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { DATABASE_URL, HELPDESK_MODE, HELPDESK_DATA_DIR, HELPDESK_SEED, PORT, HOST, SCHEDULER } =
    process.env;
  const embedded = !DATABASE_URL;
  const local = HELPDESK_MODE ? HELPDESK_MODE === "local" : embedded;
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT=${PORT} is not a port.`);
  if (embedded && !local)
    throw new Error("Production needs a database of its own: set DATABASE_URL (see .env.example).");
  const host = HOST || (local ? "127.0.0.1" : "0.0.0.0");
  if (local && !LOOPBACK.has(host))
    throw new Error(
      `HOST=${host}: a local install has well-known passwords and an open mailbox, so it listens on this ` +
        "machine only. To serve others, set it up for production (see the README).",
    );
  return {
    embedded,
    local,
    dataDir: path.resolve(HELPDESK_DATA_DIR || ".data"),
    port,
    portAsked: Boolean(PORT),
    host,
    scheduler: SCHEDULER !== "off",
    seedModule: path.resolve(HELPDESK_SEED || "prisma/seed.ts"),
  };
}

/** Makes the data folder, closed to other people but for passing through, and says clearly when it cannot. */
export function makeDataDir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    writeFileSync(path.join(folder, ".writable"), "");
  } catch (cause) {
    throw new Error(
      `The folder ${folder} cannot be written to. It may belong to another user (was it started as root before?).`,
      { cause },
    );
  }
}

/** What a local install runs with, but for its database. */
export function localEnvironment(settings: RunSettings): Record<string, string> {
  const { AUTH_SECRET, CRON_SECRET } = process.env;
  const secrets = localSecrets(settings.dataDir);
  return {
    HELPDESK_MODE: "local",
    AUTH_SECRET: AUTH_SECRET || secrets.AUTH_SECRET,
    CRON_SECRET: CRON_SECRET || secrets.CRON_SECRET,
    FILES_DIR: process.env.FILES_DIR || path.join(settings.dataDir, "files"),
    APP_URL: process.env.APP_URL || `http://localhost:${settings.port}`,
  };
}

/** The secrets of a local install: made once, kept beside its data, readable by its owner only. */
export function localSecrets(dataDir: string): { AUTH_SECRET: string; CRON_SECRET: string } {
  const file = path.join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    const secrets = { AUTH_SECRET: random(), CRON_SECRET: random() };
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600, flag: "wx" });
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

function random(): string {
  return randomBytes(32).toString("base64url");
}
