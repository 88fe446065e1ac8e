import { describe, expect, test } from "vitest";
import { catalogue } from "@/lib/i18n/catalogue";
import { messageUses } from "@/tests/support/message-uses";

/**
 * Groups handed on whole or looked up by a name computed at run time (`t(code)`); add yours here.
 * Templates such as t(`status.${status}`), and t(status) of useTranslations("common.status"), are understood.
 */
const DYNAMIC = [
  "errors.",
  "common.failed.",
  "common.time.",
  "common.files.",
  "common.draft.",
  "common.editor.",
  "live.leaf.",
];

function flat(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const ro = new Map(flat(catalogue.ro));
const en = new Map(flat(catalogue.en));
const uses = ["app", "components", "emails", "lib"].flatMap(messageUses);

function meant(use: (typeof uses)[number], key: string): boolean {
  const is = (wanted: string, whole: string) =>
    wanted === whole || (wanted.includes("*") && fits(wanted, whole));
  if (is(use.namespace ? `${use.namespace}.${use.key}` : use.key, key)) return true;
  if (use.namespace !== null) return false;
  const segments = key.split(".");
  return segments.some((_segment, from) => is(use.key, segments.slice(from).join(".")));
}

function fits(pattern: string, key: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${parts.join("[^.]+")}$`).test(key);
}

/** The values a message takes: names at the head of its arguments, and its tags. */
function valuesOf(words: string): string {
  const names = new Set(words.match(/<\w+>/g));
  const read = (text: string) => {
    for (const argument of braced(text)) {
      const [name = "", kind = "", ...rest] = argument.split(",");
      names.add(name.trim());
      if (/^\s*(select|plural|selectordinal)\s*$/.test(kind)) braced(rest.join(",")).forEach(read);
    }
  };
  read(words);
  return [...names].sort().join(" ");
}

/** What stands between the outermost braces of a text. */
function braced(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === "{" && depth++ === 0) start = at + 1;
    if (character === "}" && --depth === 0) found.push([...text].slice(start, at).join(""));
  }
  return found;
}

describe("the message catalogues", () => {
  test("have the same keys in both languages", () => {
    expect([...en.keys()].sort()).toEqual([...ro.keys()].sort());
  });

  test("say something under every key", () => {
    expect([...ro, ...en].filter(([, words]) => words.trim() === "")).toEqual([]);
  });

  test("take the same values in both languages", () => {
    const differing = [...ro].filter(([key, words]) => valuesOf(words) !== valuesOf(en.get(key) ?? ""));
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
