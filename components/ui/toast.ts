export type Toast = {
  id: number;
  tone: "good" | "danger" | "news" | "seen";
  text: string;
  /** Under what it can be asked about. */
  reference?: string | undefined;
};

/** How long a toast stays, in ms: long enough to be read twice. */
const STAYS_MS = 6_000;

/** The same where there is a code to be copied. */
const REFERENCE_STAYS_MS = 60_000;
const AT_MOST = 3;

let shown: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says shortly how something went, or what somebody else has done; only in the browser. */
export const toast = {
  success: (text: string) => show("good", text),
  /** `reference`: under what it can be asked about. */
  error: (text: string, reference?: string) => show("danger", text, reference),
  news: (text: string) => show("news", text),
  /** News that the page itself reads out, where it stands. */
  seen: (text: string) => show("seen", text),
};

/** The toasts on the screen, for the one who shows them; one that has been closed is gone already. */
export const toasts = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  now: () => shown,
  close: (id: number) => set(shown.filter((each) => each.id !== id)),
};

function show(tone: Toast["tone"], text: string, reference?: string): void {
  lastId += 1;
  const id = lastId;
  set([...shown, { id, tone, text, reference }].slice(-AT_MOST));
  const staysMs = reference === undefined ? STAYS_MS : REFERENCE_STAYS_MS;
  setTimeout(() => toasts.close(id), staysMs);
}

function set(next: readonly Toast[]): void {
  shown = next;
  for (const tell of listeners) tell();
}
