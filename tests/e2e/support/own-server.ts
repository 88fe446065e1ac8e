import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import { freePort } from "@/scripts/ports";
import { address } from "@/tests/support/e2e-database";
import { type CountingLine, countingLine } from "./counting-line";

const CRON_SECRET = "only-for-one-test-zyxwvutsrqponmlkjihgfed";

/** A server of a test's own with a database of its own: what it changes for everybody, it changes for nobody else. */
export type OwnServer = {
  origin: string;
  /** Its database, past the line. */
  database: ReturnType<typeof address>;
  line: CountingLine;
  /** What the scheduler does each minute. */
  sweep: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts one from the build of all, in their cluster, with the people of tests/support/accounts.ts. */
export async function startOwnServer(): Promise<OwnServer> {
  const ofAll = address();
  const { host, user, password } = ofAll;
  const name = `own_${crypto.randomUUID().replaceAll("-", "")}`;
  const owner = new pg.Client(ofAll);
  await owner.connect();
  await owner.query(`CREATE DATABASE ${name}`);
  await owner.end();
  const line = await countingLine(ofAll);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { MAIL_TRANSPORT: _, FILES_DIR: __, ...environment } = process.env;
  const server = spawn(process.execPath, ["scripts/start.mjs", "--built"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...environment,
      HELPDESK_MODE: "local",
      HELPDESK_DATA_DIR: path.join(process.env.E2E_DATA_DIR ?? "", name),
      HELPDESK_SEED: "tests/support/e2e-seed.ts",
      DATABASE_URL: `postgresql://${user}:${password}@${host}:${line.port}/${name}`,
      APP_URL: origin,
      PORT: String(port),
      SCHEDULER: "off",
      CRON_SECRET,
      LOG_LEVEL: "warn",
    },
  });
  await Promise.race([answers(origin), ended(server)]);
  return {
    origin,
    database: { ...ofAll, database: name },
    line,
    sweep: async () => {
      const headers = { authorization: `Bearer ${CRON_SECRET}` };
      const answer = await fetch(`${origin}/api/cron/sla`, { headers });
      if (!answer.ok) throw new Error(`The sweep answered ${answer.status}.`);
    },
    stop: async () => {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
      line.cut();
    },
  };
}

async function answers(origin: string): Promise<void> {
  while (!(await fetch(`${origin}/api/health`).catch(() => null)))
    await new Promise((resolve) => setTimeout(resolve, 100));
}

async function ended(server: ChildProcess): Promise<never> {
  const [code] = await once(server, "exit");
  throw new Error(`The server of the test ended with ${code} before it had begun.`);
}
