import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { databaseNow, db } from "@/lib/db";
import { hub } from "@/lib/live/hub";
import { openStream } from "@/lib/live/stream";
import { agent } from "@/tests/support/fixtures";
import { opened, taken } from "../tickets/scene";
import { listeningHub, pageOf } from "./listening";

beforeAll(async () => {
  (await listeningHub()).stop();
});
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval"] }));
afterEach(() => void vi.useRealTimers());
afterAll(() => hub.close());

test("a stream ends when the session no longer stands", async () => {
  const page = await pageOf(await agent(), { notices: "1" }, async () => null);
  expect(await page.next()).toEqual({ unread: 0 });
  vi.advanceTimersByTime(20_000);
  expect(await page.next()).toBeNull();
});

test("a stream tells who has come into a team, or left it, of its tickets as they stand to him now", async () => {
  const now = await databaseNow(db);
  const { ana, dan } = await taken(now);
  const [{ teamIds }, later] = [dan, now + 3_600_000];
  let reader = { ...dan, teamIds: [] as string[] };
  const page = await pageOf(reader, { list: later, view: "team", counts: later }, async () => reader);
  const first = await opened(ana, now);
  expect(await page.next()).toEqual({ elsewhere: [first.number], counts: true });
  for (const [teams, place] of [
    [teamIds, "list"],
    [[], "elsewhere"],
  ] as const) {
    reader = { ...dan, teamIds: [...teams] };
    vi.advanceTimersByTime(20_000);
    expect(await page.next()).toEqual({ list: null, counts: true });
    const { number } = await opened(ana, now);
    expect(await page.next()).toEqual({ [place]: [number], counts: true });
  }
  await page.leave();
});

test("a stream gives a sign of life that pages hear at its opening and while nothing happens", async () => {
  const actor = await agent();
  const stream = await openStream({ actor, now: async () => actor }, { list: Date.now() + 3_600_000 });
  if (typeof stream === "number") throw new Error(`refused: ${stream}`);
  const reader = stream.getReader();
  const alive = new TextEncoder().encode("event: alive\ndata: 1\n\n");
  expect((await reader.read()).value).toEqual(alive);
  vi.advanceTimersByTime(20_000);
  expect((await reader.read()).value).toEqual(alive);
  await reader.cancel();
});
