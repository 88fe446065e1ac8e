import { expect, test } from "vitest";
import { paceOf } from "@/lib/notifications/pace";

const SOON = 60_000;

test("turns come one after the other, however many ask at once", async () => {
  const pace = paceOf(20);
  const startedAt = performance.now();
  const turns = [1, 2, 3].map(() => pace.turn(startedAt + SOON));
  expect(await Promise.all(turns)).toEqual([true, true, true]);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(39);
});

test("a turn that would come too late is refused at once and left to others", async () => {
  const pace = paceOf(10_000);
  const startedAt = performance.now();
  expect(await pace.turn(startedAt + SOON)).toBe(true);
  const late = [1, 2, 3].map(() => pace.turn(startedAt + 5_000));
  expect(await Promise.all(late)).toEqual([false, false, false]);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test("a pause the provider asks for makes a turn late too", async () => {
  const pace = paceOf(0);
  pace.hold(60_000);
  expect(pace.freeAt()).toBeGreaterThan(performance.now() + 50_000);
  expect(await pace.turn(performance.now() + 4_000)).toBe(false);
  expect(await paceOf(0).turn(performance.now() + 4_000)).toBe(true);
});
