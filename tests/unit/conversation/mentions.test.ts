import { expect, test } from "vitest";
import { mentionedIn } from "@/lib/conversation/mentions";

const people = [
  { id: "1", name: "Ana Pop" },
  { id: "2", name: "Ana Popescu" },
  { id: "3", name: "Ștefan (QA)" },
];

test("the people named are found once, the longer name before the shorter", () => {
  expect(mentionedIn("@Ana Popescu și iar @Ana Popescu.", people)).toEqual(["2"]);
  expect(mentionedIn("@Ana Pop, vezi cu @Ștefan (QA)", people)).toEqual(["1", "3"]);
});

test("a name within a word or an address is no mention", () => {
  for (const text of ["x@Ana Pop", "@Ana Popa", "Ana Pop", "@"])
    expect(mentionedIn(text, people), text).toEqual([]);
  expect(mentionedIn("@Ana Pop", [])).toEqual([]);
});
