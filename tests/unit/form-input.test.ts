import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "@/lib/form-input";

const schema = z.strictObject({
  name: z.string().min(1, "required").max(5),
  password: z.string().min(8, "password_weak").optional(),
  tags: z.array(z.string()).default([]),
});

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [key, value] of entries) data.append(key, value);
  return data;
}

describe("a posted form", () => {
  test("is read by its schema, lists included", () => {
    const read = readForm(schema, form(["name", "Ana"], ["tags", "a"], ["tags", "b"]));
    expect(read).toMatchObject({ ok: true, input: { name: "Ana", tags: ["a", "b"] } });
  });

  test("may carry Next's own fields and file inputs left empty", () => {
    const entries: [string, string | Blob][] = [
      ["$ACTION_ID_x", ""],
      ["name", "Ana"],
      ["files", new File([], "")],
    ];
    expect(readForm(schema, form(...entries))).toMatchObject({ ok: true, input: { name: "Ana", tags: [] } });
  });

  test.each([
    ["an unknown field", form(["name", "Ana"], ["role", "ADMIN"])],
    ["a nested field", form(["name[contains]", "A"])],
    ["a dotted field", form(["name", "Ana"], ["name.contains", "A"])],
    ["a field sent twice", form(["name", "Ana"], ["name", "Ion"])],
    ["a file where a text is meant", form(["name", new File(["x"], "x.txt")])],
    ["the prototype", form(["name", "Ana"], ["__proto__", "x"])],
    ["nothing at all", form()],
  ])("is refused with %s", (_what, data) => {
    expect(readForm(schema, data)).toMatchObject({ ok: false, code: "invalid_input" });
  });

  test("of two hundred entries is read, of one more refused unread", () => {
    const tags = (count: number) => Array.from({ length: count }, (): [string, string] => ["tags", "a"]);
    const read = readForm(schema, form(["name", "Ana"], ...tags(199)));
    expect(read).toMatchObject({ ok: true, input: { tags: { length: 199 } } });
    const refused = readForm(schema, form(["name", "Ana"], ...tags(200)));
    expect(refused).toEqual({ ok: false, code: "invalid_input", values: {} });
  });

  test("says what is wrong at each field, in words that exist", () => {
    const read = readForm(schema, form(["name", "Alexandra"], ["password", "x"]));
    expect(read).toMatchObject({ fields: { name: "too_long", password: "password_weak" } });
    expect(readForm(schema, form(["name", ""]))).toMatchObject({ fields: { name: "required" } });
    expect(readForm(schema, form())).toMatchObject({ fields: { name: "required" } });
  });

  test("hands back what was typed, never a password nor an unknown field", () => {
    const read = readForm(schema, form(["name", "Alexandra"], ["password", "secret12"], ["x", "1"]));
    expect(read.values).toEqual({ name: "Alexandra" });
  });

  test("may be a choice among strict objects, each with its own fields", () => {
    const choice = z.discriminatedUnion("move", [
      z.strictObject({ move: z.literal("take") }),
      z.strictObject({ move: z.literal("ask"), question: z.string().min(1, "required") }),
    ]);
    expect(readForm(choice, form(["move", "take"])).ok).toBe(true);
    expect(readForm(choice, form(["move", "take"], ["question", "x"])).ok).toBe(false);
    expect(readForm(choice, form(["move", "ask"], ["question", ""]))).toMatchObject({
      fields: { question: "required" },
      values: { move: "ask", question: "" },
    });
  });

  test("cannot be described by a schema that lets unknown fields through", () => {
    expect(() => readForm(z.object({ name: z.string() }), form())).toThrow("z.strictObject");
  });
});
