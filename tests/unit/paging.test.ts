import { expect, test } from "vitest";
import { keyText, pageOf, readKey } from "@/lib/paging";

const keyOf = (at: number) => ({ at });
const from = (at: number, back: boolean) => ({ at, back });

test.each([
  ["the first page", [1, 2, 3], null, [1, 2], null, 2],
  ["the first page, when it is all", [1, 2], null, [1, 2], null, null],
  ["an empty list", [], null, [], null, null],
  ["a later page", [3, 4, 5], from(2, false), [3, 4], 3, 4],
  ["the last page", [5], from(4, false), [5], 5, null],
  ["nothing behind the key", [], from(9, false), [], null, null],
  ["a page on the way back, read in reverse", [4, 3, 2], from(5, true), [3, 4], 3, 4],
] as const)("%s", (_what, found, key, rows, previous, next) => {
  expect(pageOf<number, { at: number }>(found, { size: 2, from: key, keyOf })).toEqual({
    rows,
    previous: previous && from(previous, true),
    next: next && from(next, false),
  });
});

test("a way back that comes to no more than a page is for the first page to show", () => {
  expect(pageOf([2, 1], { size: 2, from: from(3, true), keyOf })).toBeNull();
  expect(pageOf([1], { size: 2, from: from(2, true), keyOf })).toBeNull();
});

test("a key and its direction are read back from their text", () => {
  for (const back of [true, false])
    expect(readKey(keyText({ back }, "1_a-b"))).toEqual({ key: "1_a-b", back });
});
