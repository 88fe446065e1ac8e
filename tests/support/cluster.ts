import pg from "pg";
import type { TestProject } from "vitest/node";
import { install } from "@/scripts/install";
import { throwawayPostgres } from "@/scripts/postgres/throwaway";

declare module "vitest" {
  export interface ProvidedContext {
    /** The cluster of this run; `template` is migrated and holds what every install needs. */
    cluster: { host: string; port: number; user: string; password: string; template: string };
  }
}

/** One Postgres for the whole run, with one migrated database from which each test file copies its own. */
export default async function setup(project: TestProject) {
  const cluster = await throwawayPostgres();
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
    await cluster.stop();
    throw error;
  }
  return cluster.stop;
}
