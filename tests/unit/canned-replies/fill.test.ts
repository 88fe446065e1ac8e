import { expect, test } from "vitest";
import { fill, namesOnlyKnown } from "@/lib/canned-replies/fill";
import { cannedReplies } from "@/prisma/canned-replies";

const values = { client: "Ana $& Pop", numar: "#1042", agent: "Dan", subiect: "{{agent}}" };

test("variables are filled in, however they are spaced and written", () => {
  expect(fill("{{client}}, {{ Numar }}: {{agent}}", values)).toBe("Ana $& Pop, #1042: Dan");
});

test("what nobody knows stays as it is written, and what is filled in is not read again", () => {
  expect(fill("{{telefon}} {{subiect}} {client} {{client", values)).toBe(
    "{{telefon}} {{agent}} {client} {{client",
  );
});

test("a text that names what nobody knows is refused", () => {
  const known = ["{{client}} {{ Numar }}", "", "{client} {{client", "{{agent}}{{subiect}}"];
  const unknown = ["{{prenume}}", "{{client}} {{}}", "{{nume client}}", "{{prénom}}"];
  expect([...known, ...unknown].map(namesOnlyKnown)).toEqual([
    ...known.map(() => true),
    ...unknown.map(() => false),
  ]);
});

test("those that come with an install name nothing unknown", () => {
  for (const { bodyRo, bodyEn } of cannedReplies)
    for (const body of [bodyRo, bodyEn])
      expect(fill(body, values).replace("{{agent}}", "")).not.toContain("{{");
});
