import type { News } from "@/lib/live/scope";
import { SIGN_OF_LIFE_MS } from "@/lib/live/sign-of-life";

/** What a leaf wants to be told of: the parameters of `/api/live`. */
type Ask = {
  ticket?: number;
  seen?: number;
  list?: number;
  view?: string;
  counts?: number;
  notices?: 1;
};
type Listener = { ask: () => Ask; hear: (news: News) => void };

/** After so many failures in a row the page asks from time to time, and tries the stream at every tenth only. */
const ASK_AFTER = 3;
const ASK_EVERY_MS = 10_000;
const FIRST_PAUSE_MS = 500;
/** A stream that has said nothing for so long since it was asked for is gathered by a proxy on the way. */
const FIRST_WORD_MS = 5_000;
const SILENCE_MS = 2.25 * SIGN_OF_LIFE_MS;

// One line for all leaves of the page; none while the tab is hidden.
const listeners = new Set<Listener>();
let stream: EventSource | null = null;
let asked = "";
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let silence: ReturnType<typeof setTimeout> | undefined;

/** Hears of what is new from now on; answers how to stop that. */
export function listen(listener: Listener): () => void {
  if (listeners.size === 0) document.addEventListener("visibilitychange", again);
  listeners.add(listener);
  again();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener("visibilitychange", again);
    again();
  };
}

function again(): void {
  connectIn(0);
}

function connectIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(connect, ms);
}

function hangUp(): void {
  clearTimeout(silence);
  stream?.close();
  stream = null;
}

function connect(): void {
  if (document.hidden || listeners.size === 0) {
    hangUp();
    return;
  }
  const ask: Ask = Object.assign({}, ...[...listeners].map((listener) => listener.ask()));
  const topics = `${ask.ticket} ${"list" in ask} ${ask.view} ${"counts" in ask} ${"notices" in ask}`;
  if (topics !== asked) failures = 0;
  else if (stream) return;
  asked = topics;
  hangUp();
  const query = new URLSearchParams(Object.entries(ask).map(([name, value]) => [name, String(value)]));
  if (failures >= ASK_AFTER && failures % 10 > 0) void askOnce(query);
  else open(query);
}

function open(query: URLSearchParams): void {
  const opened = new EventSource(`/api/live?${query}`);
  stream = opened;
  const expectWord = (withinMs: number, otherwise: number) => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      hangUp();
      failures = Math.max(failures + 1, otherwise);
      connectIn(0);
    }, withinMs);
  };
  expectWord(FIRST_WORD_MS, ASK_AFTER);
  opened.addEventListener("alive", () => {
    failures = 0;
    expectWord(SILENCE_MS, 1);
  });
  opened.onmessage = ({ data }) => tell(JSON.parse(data));
  // Not left to the browser, which would ask with what the page had seen when it was opened.
  opened.onerror = () => {
    if (opened !== stream) return;
    hangUp();
    connectIn(FIRST_PAUSE_MS * (1 + Math.random()) * 2 ** failures++);
  };
}

async function askOnce(query: URLSearchParams): Promise<void> {
  failures++;
  const answer = await fetch(`/api/live/news?${query}`).catch(() => null);
  // Signed out, or not ours any more: there is nothing to wait for.
  if (answer?.status === 401 || answer?.status === 404) return;
  if (answer?.ok) tell(await answer.json());
  connectIn(ASK_EVERY_MS);
}

function tell(news: News): void {
  for (const { hear } of listeners) hear(news);
}
