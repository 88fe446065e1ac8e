import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { saveDraft, sweepDrafts } from "@/lib/drafts/commands";
import { draftOf } from "@/lib/drafts/queries";
import { draftToSave } from "@/lib/drafts/schema";
import { closeAsDuplicate } from "@/lib/tickets/duplicates";
import * as moves from "@/lib/tickets/moves";
import { openOnBehalf, openRequest } from "@/lib/tickets/open";
import { agent, customer } from "@/tests/support/fixtures";
import { opened, TUESDAY_TEN, taken, upload, value, words } from "./tickets/scene";

const DAY = 24 * 60 * 60 * 1000;
const typed = (key: string, body = "Nu ajunge") => ({ key, fields: { body }, attachmentIds: [] as string[] });

describe("a draft", () => {
  test("is there for its owner with its files, and for nobody else", async () => {
    const [ana, ion] = [await customer(), await customer()];
    const mine = await upload(ana);
    const foreign = await upload(ion);
    const draft = { ...typed("request:new"), attachmentIds: [mine, foreign] };
    value(await saveDraft(ana, draft, TUESDAY_TEN));
    expect(await draftOf(ana, "request:new")).toEqual({
      key: "request:new",
      fields: { body: "Nu ajunge" },
      files: [{ id: mine, name: "comanda.edi", sizeBytes: 9 }],
      savedAt: TUESDAY_TEN,
    });
    expect(await draftOf(ion, "request:new")).toMatchObject({ fields: {}, files: [], savedAt: null });
  });

  test("is replaced by the next, and removed by an empty one", async () => {
    const ana = await customer();
    value(await saveDraft(ana, typed("request:new", "unu"), TUESDAY_TEN));
    value(await saveDraft(ana, typed("request:new", "doi"), TUESDAY_TEN));
    expect((await draftOf(ana, "request:new")).fields).toEqual({ body: "doi" });
    value(await saveDraft(ana, { ...typed("request:new"), fields: {} }, TUESDAY_TEN));
    expect((await draftOf(ana, "request:new")).savedAt).toBeNull();
  });

  test("untouched for thirty days is swept, a younger one is not", async () => {
    const ana = await customer();
    value(await saveDraft(ana, typed("request:new"), TUESDAY_TEN - 30 * DAY - 1));
    value(await saveDraft(ana, typed("ticket:7:comment"), TUESDAY_TEN - 29 * DAY));
    await sweepDrafts(TUESDAY_TEN);
    expect((await draftOf(ana, "request:new")).savedAt).toBeNull();
    expect((await draftOf(ana, "ticket:7:comment")).savedAt).not.toBeNull();
  });

  test("is one of a hundred at most: the oldest go", async () => {
    const ana = await customer();
    for (let each = 0; each < 101; each++)
      value(await saveDraft(ana, typed(`ticket:${each}:comment`), TUESDAY_TEN + each));
    expect(await db.draft.count({ where: { personId: ana.id } })).toBe(100);
    expect((await draftOf(ana, "ticket:0:comment")).savedAt).toBeNull();
  });
});

describe("what is sent leaves no draft, what is refused keeps it", () => {
  test("a comment", async () => {
    const { ana, dan, number, now } = await taken();
    const draft = `ticket:${number}:comment`;
    value(await saveDraft(ana, typed(draft), now));
    value(await saveDraft(dan, typed(draft), now));
    expect((await comment(ana, { number, ...words, body: "", draft }, now)).ok).toBe(false);
    expect((await draftOf(ana, draft)).savedAt).toBe(now);
    value(await comment(ana, { number, ...words, draft }, now));
    expect((await draftOf(ana, draft)).savedAt).toBeNull();
    expect((await draftOf(dan, draft)).savedAt).toBe(now);
  });

  test("a reply and a move of the desk, each its own", async () => {
    const { dan, number, now } = await taken();
    const [reply, solution] = [`ticket:${number}:reply`, `ticket:${number}:resolve`];
    for (const key of [reply, solution]) value(await saveDraft(dan, typed(key), now));
    const form = { number, ...words, visibility: "PUBLIC", draft: reply } as const;
    const { version } = value(await writeAsAgent(dan, form, now));
    expect((await draftOf(dan, reply)).savedAt).toBeNull();
    value(await moves.resolve(dan, { number, version, ...words, draft: solution }, now));
    expect((await draftOf(dan, solution)).savedAt).toBeNull();
  });

  test("a move beside the composer, and a ticket closed as a duplicate", async () => {
    const { dan, ana, number, now, version } = await taken();
    const [release, duplicate] = [`ticket:${number}:release`, `ticket:${number}:duplicate`];
    for (const key of [release, duplicate]) value(await saveDraft(dan, typed(key), now));
    const released = value(await moves.release(dan, { number, version, ...words, draft: release }, now));
    expect((await draftOf(dan, release)).savedAt).toBeNull();
    const { number: original } = await opened(ana, now);
    const closing = { originalNumber: original, shownNumber: original, version: released.version };
    value(await closeAsDuplicate(dan, { number, ...closing, body: "Aceeași.", draft: duplicate }, now));
    expect((await draftOf(dan, duplicate)).savedAt).toBeNull();
  });

  test("a request, and one on behalf", async () => {
    const [ana, dan] = [await customer(), await agent()];
    value(await saveDraft(ana, typed("request:new"), TUESDAY_TEN));
    const request = { subject: "Aviz", priority: "NORMAL", categoryId: null, ...words } as const;
    value(
      await openRequest(ana, { ...request, submissionKey: randomUUID(), draft: "request:new" }, TUESDAY_TEN),
    );
    expect((await draftOf(ana, "request:new")).savedAt).toBeNull();
    value(await saveDraft(dan, typed("desk:new"), TUESDAY_TEN));
    const call = { ...request, requesterId: ana.id, channel: "PHONE", takeAtOnce: false } as const;
    const nobody = { customerName: "", customerEmail: "", customerPhone: "", organisation: "" };
    const receivedAt = "2026-03-10T09:00";
    value(await openOnBehalf(dan, { ...call, ...nobody, receivedAt, draft: "desk:new" }, TUESDAY_TEN));
    expect((await draftOf(dan, "desk:new")).savedAt).toBeNull();
  });

  test("an upload sent with a message is no longer among a draft's files", async () => {
    const ana = await customer();
    const { number } = await opened(ana, TUESDAY_TEN);
    const file = await upload(ana);
    value(await saveDraft(ana, { ...typed("request:new"), attachmentIds: [file] }, TUESDAY_TEN));
    value(await comment(ana, { number, ...words, attachmentIds: [file] }, TUESDAY_TEN));
    expect((await draftOf(ana, "request:new")).files).toEqual([]);
  });
});

test("keys, names and lengths have limits, and NUL is left out", () => {
  const read = (draft: object) => draftToSave.safeParse({ ...typed("request:new"), ...draft });
  expect(read({}).success).toBe(true);
  expect(read({ key: "ticket:1042:askThirdParty" }).success).toBe(true);
  expect(read({ key: "request:alta" }).success).toBe(false);
  expect(read({ fields: { "a b": "x" } }).success).toBe(false);
  expect(read({ fields: { body: "x".repeat(20_001) } }).success).toBe(false);
  expect(read({ fields: { body: { contains: "x" } } }).success).toBe(false);
  const many = Object.fromEntries(Array.from({ length: 31 }, (_, each) => [`f${each}`, ""]));
  expect(read({ fields: many }).success).toBe(false);
  expect(read({ fields: { body: "a\u0000b" } }).data?.fields).toEqual({ body: "ab" });
});
