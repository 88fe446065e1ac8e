import { describe, expect, test } from "vitest";
import { catalogue } from "@/lib/i18n/catalogue";
import { messageUses } from "@/tests/support/message-uses";

/**
 * Looked up by a name computed at run time: `t(code)`. One line each, with where.
 * A template such as `t(`status.${status}`)` is understood by itself.
 */
const DYNAMIC = ["errors."];

function flat(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const ro = new Map(flat(catalogue.ro));
const en = new Map(flat(catalogue.en));
const uses = ["app", "components", "emails", "lib"].flatMap(messageUses);

function meant(use: (typeof uses)[number], key: string): boolean {
  const local = use.namespace ? `${use.namespace}.${use.key}` : use.key;
  const is = (wanted: string, whole: string) => (use.isPrefix ? whole.startsWith(wanted) : whole === wanted);
  if (is(local, key)) return true;
  return use.namespace === null && use.key !== "" && is(use.key, key.slice(key.indexOf(".") + 1));
}

describe("the message catalogues", () => {
  test("have the same keys in both languages", () => {
    expect([...en.keys()].sort()).toEqual([...ro.keys()].sort());
  });

  test("say something under every key", () => {
    expect([...ro, ...en].filter(([, words]) => words.trim() === "")).toEqual([]);
  });

  test("take the same values in both languages", () => {
    const names = (words: string) =>
      new Set(words.match(/(?<=\{)\s*\w+(?=\s*[,}])|<\w+>/g)?.map((name) => name.trim()));
    const differing = [...ro].filter(([key, words]) => !sameSet(names(words), names(en.get(key) ?? "")));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("write Romanian with a comma below, never with a cedilla", () => {
    expect([...ro].filter(([, words]) => /[şţŞŢ]/.test(words.normalize("NFC")))).toEqual([]);
  });

  test("hold no words that nothing shows", () => {
    const unused = [...ro.keys()].filter(
      (key) => !DYNAMIC.some((prefix) => key.startsWith(prefix)) && !uses.some((use) => meant(use, key)),
    );
    expect(unused).toEqual([]);
  });

  test("hold every word that is looked up", () => {
    const missing = uses.filter((use) => ![...ro.keys()].some((key) => meant(use, key)));
    expect(missing.map((use) => `${use.file}:${use.line} ${use.key}`)).toEqual([]);
  });
});

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}
