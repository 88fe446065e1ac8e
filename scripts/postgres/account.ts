import { execFileSync } from "node:child_process";
import { constants, existsSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Whom Postgres runs as; `null` is "as ourselves". */
export type Account = { uid: number; gid: number } | null;

/**
 * Postgres refuses to run as root. Run by root, it works as the system's `postgres` user, who is created
 * when missing; run by anyone else, as that person.
 */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp();
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--user-group", "postgres"], { stdio: "pipe" });
  } catch (cause) {
    throw new Error(
      "Postgres refuses to run as root, and no user `postgres` could be created for it. " +
        "Create one, run this as an ordinary user, or set DATABASE_URL.",
      { cause },
    );
  }
  const created = lookUp();
  if (!created) throw new Error("The user `postgres` was created but cannot be found.");
  return created;
}

/** Whether the account may enter the folder and everything above it, and read the folder itself. */
export function canReach(account: Account, folder: string): boolean {
  if (!account) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && !mayEnter(account, at)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function mayEnter(account: NonNullable<Account>, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & constants.S_IXUSR) !== 0;
  if (gid === account.gid) return (mode & constants.S_IXGRP) !== 0;
  return (mode & constants.S_IXOTH) !== 0;
}

function lookUp(): Account {
  try {
    const ask = (flag: string) =>
      Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null;
  }
}
