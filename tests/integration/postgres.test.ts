import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Cluster, runningUrl, startPostgres } from "@/scripts/postgres/cluster";

let home: string;
let cluster: Cluster | undefined;

beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "helpdesk-cluster-"));
  await chmod(folder, 0o711);
  home = path.join(folder, "postgres");
});

afterEach(async () => {
  await cluster?.stop();
  cluster = undefined;
  await rm(path.dirname(home), { recursive: true, force: true });
});

async function start() {
  cluster = await startPostgres(home, { throwaway: true });
  return cluster;
}

async function ask(sql: string) {
  const client = new pg.Client(cluster?.url("postgres"));
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/** The command line of a process; empty once it is dead, collected or not. */
function programOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

describe("the embedded Postgres", () => {
  test("keeps what was written over a stop and a start", async () => {
    await start();
    await ask("CREATE TABLE kept AS SELECT 7 AS n");
    await cluster?.stop();
    await start();
    expect(await ask("SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("keeps what was committed when it is killed, and starts over its stale process file", async () => {
    const { folder } = await start();
    await ask("CREATE TABLE kept AS SELECT 7 AS n");
    await ask("CHECKPOINT");
    const [pid] = (await readFile(path.join(folder, "postmaster.pid"), "utf8")).split("\n");
    process.kill(Number(pid), "SIGKILL");
    await expect.poll(() => programOf(Number(pid)), { timeout: 30_000 }).toBe("");
    await start();
    expect(await ask("SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("one left running by a killed runner is taken over", async () => {
    const left = await start();
    const next = await start();
    expect(next.port).not.toBe(left.port);
    expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("is found by others while it runs, and not after", async () => {
    expect(runningUrl(home, "postgres")).toBeNull();
    const { url } = await start();
    expect(runningUrl(home, "postgres")).toBe(url("postgres"));
    await cluster?.stop();
    expect(runningUrl(home, "postgres")).toBeNull();
  });

  test("asks for its password and listens on the loopback only", async () => {
    const { port } = await start();
    const stranger = new pg.Client({
      host: "127.0.0.1",
      port,
      user: "helpdesk",
      password: "guess",
      database: "postgres",
    });
    await expect(stranger.connect()).rejects.toThrow("password authentication failed");
    expect(await ask("SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  });

  test("a making that was cut off is made again", async () => {
    const partial = path.join(home, "cluster.initialising");
    await mkdir(partial, { recursive: true });
    await writeFile(path.join(partial, "PG_VERSION"), "18");
    await start();
    expect(existsSync(partial)).toBe(false);
    expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("a damaged folder is explained and left untouched", async () => {
    const folder = path.join(home, "cluster");
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "precious"), "rows");
    await expect(start()).rejects.toThrow(/has no PG_VERSION.*left untouched/);
    expect(await readFile(path.join(folder, "precious"), "utf8")).toBe("rows");
  });

  test("a folder of another Postgres is explained and left untouched", async () => {
    const { folder } = await start();
    await cluster?.stop();
    await writeFile(path.join(folder, "PG_VERSION"), "16\n");
    await expect(startPostgres(home)).rejects.toThrow("is of Postgres 16, this is 18");
    expect(existsSync(path.join(folder, "global/pg_control"))).toBe(true);
  });
});
