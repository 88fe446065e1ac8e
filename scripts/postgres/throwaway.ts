import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Cluster, startPostgres } from "./cluster.ts";

/** A Postgres that leaves nothing behind when stopped, and not its data when the power goes: for tests and checks. */
export async function throwawayPostgres(): Promise<Cluster> {
  const folder = await mkdtemp(path.join(tmpdir(), "helpdesk-throwaway-"));
  // Not root but the database's own user has to pass through.
  await chmod(folder, 0o711);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const cluster = await startPostgres(path.join(folder, "postgres"), { throwaway: true });
    return { ...cluster, stop: () => cluster.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
