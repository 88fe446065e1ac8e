import "server-only";
import process from "node:process";
import { log } from "@/lib/log";
import { unreadCount } from "@/lib/notices/queries";
import type { PersonActor } from "@/lib/people/actor";
import { type Heard, hub } from "./hub";
import { type LiveQuery, look, scopeOf } from "./look";
import { isNothing, type News, newsOf, newsOfTeams, together } from "./scope";
import { Seats } from "./seats";
import { SIGN_OF_LIFE_MS } from "./sign-of-life";

/** Who reads, and who he is by now, null once his session has ended: a stream outlives the request that opened it. */
export type LiveSession = { actor: PersonActor; now: () => Promise<PersonActor | null> };

const STREAMS_PER_PERSON = 12;
const STREAMS_IN_ALL = 2_000;
/** What comes within this time is told at once. */
const GATHER_MS = 100;
/** Shorter than hosts let a request last; the page opens another. */
const LIFE_MS = 240_000;
/** An event, as pages never see comments. */
const SIGN_OF_LIFE = "event: alive\ndata: 1\n\n";
/** Chunks that may wait for a slow reader; news is gathered meanwhile. */
const WAITING = 4;

const seats = new Seats(STREAMS_PER_PERSON, STREAMS_IN_ALL);
const open = new Set<Stream>();

/**
 * A stream of server-sent events, or the status of its refusal: 404, 429 (too many of one person) or 503 (too many
 * in all, or the server is stopping).
 */
export async function openStream(
  session: LiveSession,
  asked: LiveQuery,
): Promise<ReadableStream<Uint8Array> | number> {
  if (closing) return 503;
  const leave = seats.take(session.actor.id);
  if (leave === "person") return 429;
  if (leave === "all") return 503;
  endAllAtShutdown();
  const stream = new Stream(session, asked, leave);
  open.add(stream);
  if (!(await stream.begin())) return 404;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => stream.start(controller),
      pull: () => stream.flush(),
      cancel: () => stream.end(),
    },
    new CountQueuingStrategy({ highWaterMark: WAITING }),
  );
}

/** What one page is told, from its opening to its end. */
class Stream {
  #reader: PersonActor;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #news: News = {};
  #ended = false;
  #gathering: NodeJS.Timeout | undefined;
  #beat: NodeJS.Timeout | undefined;
  #life: NodeJS.Timeout | undefined;
  #unsubscribe: () => void = () => undefined;
  #deafBeats = 0;
  #stuckBeats = 0;

  constructor(
    readonly session: LiveSession,
    readonly asked: LiveQuery,
    readonly leave: () => void,
  ) {
    this.#reader = session.actor;
  }

  /** Listens, then looks, so that nothing falls in between; false when there is nothing for the reader to see. */
  async begin(): Promise<boolean> {
    this.#unsubscribe = hub.subscribe((heard) => this.#hear(heard));
    await this.#try(() => this.#lookAgain());
    return !this.#ended;
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#controller = controller;
    this.#beat = setInterval(() => this.#try(() => this.#check()), SIGN_OF_LIFE_MS).unref();
    this.#life = setTimeout(() => this.end(), LIFE_MS * (0.9 + Math.random() * 0.1)).unref();
    this.#send(SIGN_OF_LIFE);
    this.flush();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#gathering);
    clearInterval(this.#beat);
    clearTimeout(this.#life);
    this.#unsubscribe();
    this.leave();
    open.delete(this);
    try {
      this.#controller?.close();
    } catch {
      // The reader has gone already.
    }
  }

  /** Tells what has gathered, unless the reader is still busy with what came before. */
  flush(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (isNothing(this.#news) || !this.#hasRoom()) return;
    const news = this.#news;
    this.#news = {};
    void this.#try(async () => {
      const unread = news.unread === null ? { unread: await unreadCount(this.#reader) } : {};
      this.#send(`data: ${JSON.stringify({ ...news, ...unread })}\n\n`);
    });
  }

  #hear(heard: Heard): void {
    if (heard.kind === "missed") void this.#try(() => this.#lookAgain());
    else this.#gather(newsOf(heard, this.#reader, scopeOf(this.asked)));
  }

  #gather(news: News): void {
    if (isNothing(news) || this.#ended) return;
    this.#news = together(this.#news, news);
    this.#gathering ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  /** What the page was told since is told again after a gap: it knows by itself what it has seen. */
  async #lookAgain(): Promise<void> {
    const news = await look(this.#reader, this.asked);
    if (news.ok) this.#gather(news.value);
    else this.end();
  }

  /**
   * Sign of life, and the end for who may no longer read, has stopped reading, or could not be told anything. Who is in
   * other teams by now is told by them from here on.
   */
  async #check(): Promise<void> {
    this.#deafBeats = hub.hears ? 0 : this.#deafBeats + 1;
    this.#stuckBeats = this.#hasRoom() ? 0 : this.#stuckBeats + 1;
    const reader = this.#deafBeats > 1 || this.#stuckBeats > 1 ? null : await this.session.now();
    if (!reader) return this.end();
    this.#gather(newsOfTeams(this.#reader, reader, scopeOf(this.asked)));
    this.#reader = reader;
    if (this.#hasRoom()) this.#send(SIGN_OF_LIFE);
  }

  #hasRoom(): boolean {
    return !this.#ended && (this.#controller?.desiredSize ?? 0) > 0;
  }

  #send(text: string): void {
    if (!this.#ended) this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.warn({ err: error }, "a live stream ended");
      this.end();
    }
  }
}

let watching = false;
let closing = false;

/** The server waits for open answers when it is asked to stop; these would never end by themselves, nor new ones. */
function endAllAtShutdown(): void {
  if (watching) return;
  watching = true;
  const endAll = () => {
    closing = true;
    for (const stream of open) stream.end();
    hub.close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, endAll);
}
