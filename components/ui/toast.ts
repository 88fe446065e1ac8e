export type Toast = { id: number; tone: "good" | "danger" | "news" | "seen"; text: string };

/** How long a toast stays, in ms: long enough to be read twice. */
const STAYS_MS = 6_000;
const AT_MOST = 3;

let shown: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says shortly how something went, or what somebody else has done; only in the browser. */
export const toast = {
  success: (text: string) => show("good", text),
  error: (text: string) => show("danger", text),
  news: (text: string) => show("news", text),
  /** News that the page itself reads out, where it stands. */
  seen: (text: string) => show("seen", text),
};

/** The toasts on the screen, for the one who shows them. */
export const toasts = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  now: () => shown,
};

function show(tone: Toast["tone"], text: string): void {
  lastId += 1;
  const id = lastId;
  set([...shown, { id, tone, text }].slice(-AT_MOST));
  setTimeout(() => set(shown.filter((each) => each.id !== id)), STAYS_MS);
}

function set(next: readonly Toast[]): void {
  shown = next;
  for (const tell of listeners) tell();
}
