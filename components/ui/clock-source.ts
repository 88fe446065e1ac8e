// One timer for all countdowns of the page.
const TICK_MS = 1000;
const SKEW_WORTH_MENDING_MS = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
let current = 0;
let skewMs: number | null = null;

/** Remembers how far this machine's clock is off the server's, once, when it is off by more than a minute. */
export function adjustSkew(serverNow: number): void {
  if (skewMs !== null || typeof window === "undefined") return;
  const difference = serverNow - Date.now();
  skewMs = Math.abs(difference) > SKEW_WORTH_MENDING_MS ? difference : 0;
}

/** Calls `listener` each second; answers how to stop that. */
export function eachSecond(listener: () => void): () => void {
  listeners.add(listener);
  lastSecond();
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The server's time as of the last tick, epoch ms. */
export function lastSecond(): number {
  if (timer === null) current = Date.now() + (skewMs ?? 0);
  return current;
}

function tick(): void {
  current = Date.now() + (skewMs ?? 0);
  for (const listener of listeners) listener();
}
