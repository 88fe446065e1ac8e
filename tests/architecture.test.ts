import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const FOLDERS = ["app", "components", "emails", "lib", "prisma", "scripts", "tests"];
const files = FOLDERS.flatMap(sourcesIn).map((file) => ({ file, text: readFileSync(file, "utf8") }));
const lib = files.filter(({ file }) => file.startsWith("lib/"));
const server = files.filter(({ file }) => /^(app|components|emails|lib)\//.test(file));

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("prisma/generated/"))
    .sort();
}

/** The files in which a line matches, as `file:line text`, so that a failure says where to look. */
function places(among: typeof files, pattern: RegExp): string[] {
  return among.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
}

const isServerOnly = (text: string) => text.startsWith('import "server-only";');
const isClient = (text: string) => text.startsWith('"use client";');

/** What a pure file may import: other pure files, generated enums, types, and packages that do no I/O. */
const PURE_PACKAGES = new Set(["zod", "temporal-polyfill", "date-holidays", "use-intl/core"]);

/** What the file imports at run time, own files by their path from the root: `@/lib/result`. */
function importsOf({ file, text }: (typeof files)[number]): string[] {
  const statements = text.matchAll(/^(?:import|export)\s(?!type\b)(?:[^;'"]*?\sfrom\s)?["']([^"']+)["']/gm);
  return [...statements].map(([, from = ""]) =>
    from.startsWith(".") ? `@/${path.join(path.dirname(file), from)}` : from,
  );
}

function isPureImport(specifier: string): boolean {
  if (specifier === "@/prisma/generated/enums" || specifier.endsWith(".json")) return true;
  if (!specifier.startsWith("@/")) return PURE_PACKAGES.has(specifier);
  const base = specifier.slice(2);
  const target = files.find(({ file }) => file === `${base}.ts` || file === `${base}.tsx`);
  return target !== undefined && !isServerOnly(target.text);
}

describe("every file of lib", () => {
  const pure = lib.filter(({ text, file }) => !isServerOnly(text) && !file.endsWith(".d.ts"));

  test("begins with server-only or imports nothing impure", () => {
    const impure = pure.flatMap((source) =>
      importsOf(source)
        .filter((from) => !isPureImport(from))
        .map((from) => `${source.file} imports ${from}`),
    );
    expect(impure).toEqual([]);
  });

  test("that is pure has no clock and no chance of its own", () => {
    expect(places(pure, /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|Temporal\.Now\b|\bcrypto\b/)).toEqual(
      [],
    );
  });

  test("that the core is made of takes its time from whoever asks", () => {
    const core = lib.filter(({ file }) => /^lib\/(tickets|conversation|sla|people|feedback)\//.test(file));
    expect(places(core, /\bnew Date\(\)|\bDate\.now\b/)).toEqual([]);
  });

  test("the machine, the clocks and the recipients are pure", () => {
    const expected = [
      "lib/attachments/rules.ts",
      "lib/notices/duties.ts",
      "lib/notifications/recipients.ts",
      "lib/sla/calendar.ts",
      "lib/sla/clock.ts",
      "lib/sla/ledger.ts",
      "lib/tickets/event.ts",
      "lib/tickets/machine.ts",
    ];
    expect(expected.filter((file) => !pure.some((other) => other.file === file))).toEqual([]);
  });
});

describe("one door", () => {
  const write = (models: string) =>
    new RegExp(`\\b(?:${models})\\s*\\.\\s*(?:create|update|upsert|delete)\\w*\\(`);

  /** The funnel and the rows it writes, one module in two files. */
  const FUNNEL = ["lib/tickets/commit.ts", "lib/tickets/rows.ts"];

  /** The demonstration fills an empty database in bulk, and tests lay their own ground; the program has one writer. */
  test.each([
    ["ticket", FUNNEL],
    ["ticketEvent", FUNNEL],
    ["message", FUNNEL],
    ["ticketTag", FUNNEL],
    ["slaClock", FUNNEL],
    ["feedback", ["lib/feedback/"]],
    ["outboxMail", ["lib/notifications/"]],
    ["ticketOptOut", ["lib/notifications/"]],
    ["notice", ["lib/notices/"]],
    ["attachment", ["lib/attachments/", ...FUNNEL]],
    ["accountToken", ["lib/auth/"]],
  ])("%s rows are written only in %s", (model, doors) => {
    const program = files.filter(({ file }) => !/^(tests|prisma)\//.test(file));
    const others = program.filter(({ file }) => !doors.some((door) => file.startsWith(door)));
    expect(places(others, write(model))).toEqual([]);
  });

  test("raw SQL that writes tickets, events, messages or clocks is only there", () => {
    const raw = /\b(INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\s+"(Ticket|TicketEvent|Message|SlaClock)"/i;
    const others = server.filter(({ file }) => !FUNNEL.includes(file));
    expect(places(others, raw)).toEqual([]);
  });

  test("the rows of a ticket are asked for by the funnel alone", () => {
    const importers = server.filter((source) => importsOf(source).includes("@/lib/tickets/rows"));
    expect(importers.map(({ file }) => file)).toEqual(["lib/tickets/commit.ts"]);
  });

  test("the environment is read in lib/env.ts", () => {
    const others = server.filter(({ file }) => file !== "lib/env.ts");
    expect(places(others, /\bprocess\.env\b/)).toEqual([]);
  });

  test("nothing but tests and the benchmark's generator switches the database's own rules off", () => {
    const way = /session_replication_role|DISABLE TRIGGER/i;
    const program = files.filter(({ file }) => !/^(tests|scripts\/bench)\//.test(file));
    expect(places(program, way)).toEqual([]);
  });
});

describe("style", () => {
  const ours = files.filter(({ file }) => file !== "tests/architecture.test.ts");

  test("no file is longer than 200 lines", () => {
    const long = files.filter(({ text }) => text.trimEnd().split("\n").length > 200);
    expect(long.map(({ file, text }) => `${file}: ${text.trimEnd().split("\n").length}`)).toEqual([]);
  });

  test("no file is a drawer", () => {
    const drawer = /(^|\/)(utils?|helpers?|types|constants|misc|common)\.(ts|tsx)$/;
    expect(ours.map(({ file }) => file).filter((file) => drawer.test(file))).toEqual([]);
  });

  test("no file is a barrel", () => {
    expect(places(ours, /^export \* from/)).toEqual([]);
  });

  test("no type is talked away", () => {
    expect(places(ours, /\bas unknown as\b|\bas any\b|@ts-(ignore|nocheck)/)).toEqual([]);
  });

  test("nothing is left for later, and no union is left open", () => {
    expect(places(ours, /\b(TODO|FIXME|XXX)\b|^\s*default:/)).toEqual([]);
  });

  test("rows are read by name: select, never include", () => {
    expect(places(server, /\binclude:\s*\{/)).toEqual([]);
  });

  test("files of server actions export async functions and actions only", () => {
    const actions = files.filter(({ text }) => text.startsWith('"use server";'));
    expect(actions.length).toBeGreaterThan(0);
    const fine = /^export (async function|const \w+ = \w+\(|type )/;
    const exported = places(actions, /^export /).filter(
      (place) => !fine.test(place.slice(place.indexOf(" ") + 1)),
    );
    expect(exported).toEqual([]);
  });

  test("a client component is a leaf: no page, layout or route is one", () => {
    const pages = files.filter(({ file }) => /^app\/.*(page|layout|route)\.tsx?$/.test(file));
    expect(pages.filter(({ text }) => isClient(text)).map(({ file }) => file)).toEqual([]);
  });

  test("Romanian is written with a comma below, never a cedilla", () => {
    const catalogues = ["lib/i18n/messages/ro"].flatMap((folder) =>
      readdirSync(folder).map((name) => ({
        file: path.join(folder, name),
        text: readFileSync(path.join(folder, name), "utf8"),
      })),
    );
    expect(places(catalogues, /[\u015E\u015F\u0162\u0163]/)).toEqual([]);
  });
});
