import "server-only";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { CHANNEL, type LiveMessage, readMessage } from "./message";

/** What a subscriber is told. `missed`: the line was down, anything may have happened. */
export type Heard = LiveMessage | { kind: "missed" };

type Subscriber = (heard: Heard) => void;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** How often the line says something to itself, and how long it may take to hear it. */
const ECHO_EVERY_MS = 30_000;
const ECHO_WITHIN_MS = 10_000;
/** How long the line is kept for the next subscriber. */
const LINGER_MS = 30_000;

/**
 * The one connection of this process on which it hears what the others have changed, and everybody here who wants
 * to know. Opened when the first one subscribes, opened again whenever it is lost, let go some time after the last.
 */
class Hub {
  readonly #subscribers = new Set<Subscriber>();
  readonly #self = randomUUID();
  #line: pg.Client | null = null;
  #hears = false;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  #echo: NodeJS.Timeout | undefined;
  #linger: NodeJS.Timeout | undefined;

  /** Whether messages of now on are heard. */
  get hears(): boolean {
    return this.#hears;
  }

  /** Answers how to stop it. A subscriber that throws is nobody else's trouble. */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    clearTimeout(this.#linger);
    if (!this.#line && !this.#retry) void this.#open();
    return () => {
      this.#subscribers.delete(subscriber);
      if (this.#subscribers.size > 0) return;
      clearTimeout(this.#linger);
      this.#linger = setTimeout(() => this.close(), LINGER_MS).unref();
    };
  }

  /** Hangs up. The next subscriber opens it again. */
  close(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#linger);
    this.#retry = undefined;
    this.#hangUp();
  }

  async #open(): Promise<void> {
    const line = new pg.Client({
      connectionString: env.DATABASE_URL,
      application_name: "helpdesk-live",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.#line = line;
    const lost = (error?: Error) => this.#lost(line, error);
    line.on("error", lost);
    line.on("end", () => lost());
    line.on("notification", ({ payload }) => this.#received(line, readMessage(payload)));
    try {
      await line.connect();
      await line.query(`LISTEN ${CHANNEL}`);
      await this.#sayToItself(line);
    } catch (error) {
      lost(error instanceof Error ? error : undefined);
    }
  }

  /** A pooler in between would take LISTEN and pass nothing on; a dead line says nothing at all: both are found out. */
  async #sayToItself(line: pg.Client): Promise<void> {
    clearTimeout(this.#echo);
    this.#echo = setTimeout(
      () => this.#lost(line, new Error("no echo on the live line")),
      ECHO_WITHIN_MS,
    ).unref();
    await line.query("SELECT pg_notify($1, $2)", [
      CHANNEL,
      JSON.stringify({ kind: "echo", from: this.#self }),
    ]);
  }

  #received(line: pg.Client, message: LiveMessage | null): void {
    if (!message || line !== this.#line) return;
    if (message.kind !== "echo") this.#tell(message);
    else if (message.from === this.#self) this.#heardItself(line);
  }

  #heardItself(line: pg.Client): void {
    clearTimeout(this.#echo);
    this.#echo = setTimeout(() => {
      this.#sayToItself(line).catch((error) => this.#lost(line, error));
    }, ECHO_EVERY_MS).unref();
    this.#failures = 0;
    if (this.#hears) return;
    this.#hears = true;
    this.#tell({ kind: "missed" });
  }

  #lost(line: pg.Client, error?: Error): void {
    if (line !== this.#line) return;
    this.#hangUp();
    if (error) log.warn({ err: error }, "the live line to the database was lost");
    if (this.#subscribers.size === 0) return;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures++);
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.#open();
    }, pause).unref();
  }

  #hangUp(): void {
    const line = this.#line;
    clearTimeout(this.#echo);
    this.#line = null;
    this.#hears = false;
    line?.end().catch(() => undefined);
  }

  #tell(heard: Heard): void {
    for (const subscriber of this.#subscribers) {
      try {
        subscriber(heard);
      } catch (error) {
        log.error({ err: error }, "a live subscriber failed");
      }
    }
  }
}

const kept = globalThis as typeof globalThis & { helpdeskHub?: Hub };
kept.helpdeskHub ??= new Hub();

/** The hub of this process, kept over development reloads. */
export const hub: Hub = kept.helpdeskHub;
