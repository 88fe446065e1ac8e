import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { install } from "@/scripts/install";
import { startPostgres } from "@/scripts/postgres/cluster";

declare module "vitest" {
  export interface ProvidedContext {
    /** The cluster of this run; `template` is migrated and holds what every install needs. */
    cluster: { host: string; port: number; user: string; password: string; template: string };
  }
}

/** One Postgres for the whole run, with one migrated database from which each test file copies its own. */
export default async function setup(project: TestProject) {
  const home = await mkdtemp(path.join(tmpdir(), "helpdesk-test-"));
  const cluster = await startPostgres(path.join(home, "postgres"), { throwaway: true });
  const end = async () => {
    await cluster.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const template = "helpdesk_template";
    const admin = new pg.Client(cluster.url("postgres"));
    await admin.connect();
    await admin.query(`CREATE DATABASE ${template}`);
    await admin.end();
    await install(cluster.url(template));
    const { host, port, user, password } = cluster;
    project.provide("cluster", { host, port, user, password, template });
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
