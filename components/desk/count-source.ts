import type { LiveCounts } from "@/lib/tickets/live-counts";

const PAUSE_MS = 5_000;
const SPREAD_MS = 500;

// What has been heard since the page was rendered, for all its leaves; it outlives the page that shows it.
let heard: Readonly<Record<string, string>> = {};
let renderedAt = 0;
let reader = "";
let open = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let last = Number.NEGATIVE_INFINITY;
const watchers = new Set<() => void>();

/** How many tickets a view holds as far as that was heard; null: as it was rendered. */
export function heardCount(view: string): string | null {
  return heard[view] ?? null;
}

/** Tells of counts that were heard; answers how to stop that. */
export function watchCounts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * A page with counts of this instant is shown to a person (by id): what was heard before stands only for views it does
 * not count, and only if the same person heard it.
 */
export function showCounts(personId: string, at: number, uncounted: readonly string[]): () => void {
  open = true;
  const others = personId !== reader;
  if (others || at > renderedAt) {
    reader = personId;
    renderedAt = at;
    put(Object.fromEntries(Object.entries(heard).filter(([view]) => !others && uncounted.includes(view))));
  }
  if (uncounted.some((view) => heard[view] === undefined)) askSoon();
  return () => {
    open = false;
  };
}

/** Asks for the counts soon, but not more often than every five seconds. */
export function askSoon(): void {
  if (timer) return;
  timer = setTimeout(ask, Math.max(Math.random() * SPREAD_MS, last + PAUSE_MS - performance.now()));
}

async function ask(): Promise<void> {
  timer = undefined;
  if (!open) return;
  last = performance.now();
  const asker = reader;
  const answer = await fetch("/desk/counts").catch(() => null);
  if (!answer?.ok) return;
  const { at, counts }: LiveCounts = await answer.json();
  if (asker === reader && at >= renderedAt) put(counts);
  else askSoon();
}

function put(counts: typeof heard): void {
  heard = counts;
  for (const watcher of watchers) watcher();
}
