import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";

export type Environment = Readonly<Record<string, string | undefined>>;

const running = new Set<ChildProcess>();
let ending = false;

/**
 * Starts a Node program in a process group of its own: a Ctrl-C in the terminal reaches only us, and we end the
 * others in order.
 */
export function startNode(args: string[], extra: Environment): ChildProcess {
  if (ending) throw new Error("Stopping: nothing new is started.");
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...extra };
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env,
    detached: true,
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a Node program to its end; throws `failure` when it does not end well. */
export async function runNode(args: string[], extra: Environment, failure: string): Promise<void> {
  const child = startNode(args, extra);
  const code = await ended(child);
  if (code !== 0)
    throw new Error(child.signalCode ? `${failure} (It was ended by ${child.signalCode}.)` : failure);
}

/** The exit code, or null after a signal. */
export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/** Asks every program we started to finish, and ends those that have not after `graceMs`. */
export async function endAll(graceMs: number): Promise<void> {
  ending = true;
  const children = [...running];
  for (const child of children) signal(child, "SIGTERM");
  const timer = setTimeout(() => {
    for (const child of running) signal(child, "SIGKILL");
  }, graceMs);
  await Promise.all(children.map(ended));
  clearTimeout(timer);
}

/** Ends every program we started at once. */
export function killAll(): void {
  for (const child of running) signal(child, "SIGKILL");
}

function signal(child: ChildProcess, name: "SIGTERM" | "SIGKILL"): void {
  try {
    if (child.pid) process.kill(name === "SIGKILL" ? -child.pid : child.pid, name);
  } catch {
    // It ended on its own meanwhile.
  }
}
