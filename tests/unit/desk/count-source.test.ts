import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askSoon, heardCount, showCounts } from "@/components/desk/count-source";

const answer = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", answer);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const counts = (at: number, kept: string) => Response.json({ at, counts: { all: kept, kept } });

test("what one person has heard is not shown to the next one who signs in, a late answer neither", async () => {
  answer.mockResolvedValueOnce(counts(10, "7"));
  const leave = showCounts("dan", 1, ["kept"]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(heardCount("kept")).toBe("7");
  showCounts("dan", 20, ["kept"]);
  expect([heardCount("kept"), heardCount("all")]).toEqual(["7", null]);

  let late: (response: Response) => void = () => undefined;
  answer.mockReturnValueOnce(
    new Promise((resolve) => {
      late = resolve;
    }),
  );
  askSoon();
  await vi.advanceTimersByTimeAsync(5_500);
  leave();
  answer.mockResolvedValue(counts(40, "2"));
  showCounts("eva", 15, ["kept"]);
  expect(heardCount("kept")).toBeNull();
  late(counts(30, "8"));
  await vi.advanceTimersByTimeAsync(0);
  expect(heardCount("kept")).toBeNull();
  await vi.advanceTimersByTimeAsync(5_500);
  expect(heardCount("kept")).toBe("2");
});
