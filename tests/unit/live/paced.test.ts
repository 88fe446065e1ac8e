import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { paced } from "@/lib/tickets/paced";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("who asks in the pause shares the next answer, which is never older than the question", async () => {
  const inTurn = paced<number>(1_000);
  let count = 0;
  const ask = (key: string) => inTurn(key, async () => ++count);
  expect(await ask("dan")).toBe(1);
  const waiting = [ask("dan"), ask("dan")];
  expect(await ask("eva")).toBe(2);
  await vi.advanceTimersByTimeAsync(999);
  expect(count).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(await Promise.all(waiting)).toEqual([3, 3]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await ask("dan")).toBe(4);
});

test("what fails for one time is tried anew the next", async () => {
  const inTurn = paced<string>(1_000);
  await expect(inTurn("dan", () => Promise.reject(new Error("ill")))).rejects.toThrow("ill");
  const again = inTurn("dan", async () => "well");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await again).toBe("well");
});

test("the pause begins where the work ends: what is slow is never done twice at once", async () => {
  const inTurn = paced<void>(1_000);
  let under = 0;
  let most = 0;
  let count = 0;
  const slow = async () => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    count++;
    under--;
  };
  const asked = [inTurn("dan", slow)];
  await vi.advanceTimersByTimeAsync(4_000);
  asked.push(inTurn("dan", slow));
  await vi.advanceTimersByTimeAsync(1_999);
  expect([count, under]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(5_001);
  await Promise.all(asked);
  expect([count, most]).toEqual([2, 1]);
});
