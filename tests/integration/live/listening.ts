import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { type Heard, hub } from "@/lib/live/hub";
import type { LiveQuery } from "@/lib/live/look";
import type { News } from "@/lib/live/scope";
import { openStream } from "@/lib/live/stream";
import { tell } from "@/lib/live/tell";
import type { PersonActor } from "@/lib/people/actor";

type Matcher = (heard: Heard) => boolean;

/** Listens at the hub from now on. `until` resolves with the first message that fits, also one heard already. */
export function listening() {
  const all: Heard[] = [];
  const waiting = new Set<{ fits: Matcher; resolve: (heard: Heard) => void }>();
  const stop = hub.subscribe((heard) => {
    all.push(heard);
    for (const each of waiting) if (each.fits(heard)) each.resolve(heard);
  });
  const until = (fits: Matcher): Promise<Heard> => {
    const known = all.find(fits);
    return known ? Promise.resolve(known) : new Promise((resolve) => waiting.add({ fits, resolve }));
  };
  return { all, until, stop };
}

/** The hub of this process, listening. */
export async function listeningHub() {
  const ear = listening();
  if (!hub.hears) await ear.until(({ kind }) => kind === "missed");
  return ear;
}

/** Waits until this process has heard everything that was committed before. */
export async function everythingHeard(): Promise<void> {
  const personId = randomUUID();
  const ear = await listeningHub();
  await tell(db, [{ kind: "notices", personId }]);
  await ear.until((heard) => heard.kind === "notices" && heard.personId === personId);
  ear.stop();
}

/** A page's stream, opened when all is quiet: `next` is what it is told next, null when it has ended. */
export async function pageOf(
  actor: PersonActor,
  asked: LiveQuery,
  now = async (): Promise<PersonActor | null> => actor,
) {
  await everythingHeard();
  const stream = await openStream({ actor, now }, asked);
  if (typeof stream === "number") throw new Error(`refused: ${stream}`);
  const reader = stream.getReader();
  const next = async (): Promise<News | null> => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return null;
      const text = new TextDecoder().decode(value);
      if (text.startsWith("data: ")) return JSON.parse(text.slice("data: ".length));
    }
  };
  return { next, leave: () => reader.cancel() };
}
