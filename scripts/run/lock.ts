import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** A process, told apart from a later one that was given the same number. */
type Identity = { pid: number; born: string | null };
type Note = { runner: Identity; server?: Identity };

export type Lock = {
  /** Notes the server's process, so that a start after a kill can end what was left running. */
  noteServer: (pid: number) => void;
  release: () => void;
};

/** Takes the data folder for this process. Throws, naming the process, when another one that lives has it. */
export function lockFolder(folder: string): Lock {
  const file = path.join(folder, "running.json");
  const left = readNote(file);
  if (left && isAlive(left.runner)) throw taken(folder, left.runner.pid);
  // Only what is known for certain to be the server of then: a number alone may be a stranger's by now.
  if (left?.server?.born && isAlive(left.server)) process.kill(left.server.pid, "SIGKILL");
  rmSync(file, { force: true });
  const note: Note = { runner: identityOf(process.pid) };
  const write = (flag: "wx" | "w") => writeFileSync(file, JSON.stringify(note), { flag, mode: 0o600 });
  try {
    write("wx");
  } catch (cause) {
    // Somebody else started in the same moment.
    const winner = readNote(file);
    throw winner ? taken(folder, winner.runner.pid) : cause;
  }
  const holder = readNote(file)?.runner.pid;
  if (holder !== process.pid) throw taken(folder, holder);
  return {
    noteServer: (pid) => {
      note.server = identityOf(pid);
      write("w");
    },
    release: () => rmSync(file, { force: true }),
  };
}

function taken(folder: string, pid: number | undefined): Error {
  return new Error(
    `Helpdesk already runs from ${folder} (process ${pid ?? "unknown"}). Stop that one first, ` +
      "or give this one a folder of its own: HELPDESK_DATA_DIR=.data2 npm start",
  );
}

function readNote(file: string): Note | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Cut off while it was written: its writer is gone.
    return null;
  }
}

function identityOf(pid: number): Identity {
  return { pid, born: birthOf(pid) };
}

function isAlive({ pid, born }: Identity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
  }
  return born === null || birthOf(pid) === born;
}

/** When the process began, in the system's ticks; null where the system does not say. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
