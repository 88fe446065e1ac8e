import { createHash, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discardUpload, receiveUpload, sweepUploads } from "@/lib/attachments/commands";
import { openableAttachment } from "@/lib/attachments/queries";
import { MAX_FILE_BYTES } from "@/lib/attachments/rules";
import { SHARDS } from "@/lib/attachments/storage/disk";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { resolve } from "@/lib/tickets/moves";
import { openRequest } from "@/lib/tickets/open";
import { ticketPage } from "@/lib/tickets/page";
import { admin, customer } from "@/tests/support/fixtures";
import { stored, TUESDAY_TEN, taken, value, words } from "../tickets/scene";

const DAY = 86_400_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "helpdesk-files-"));
  process.env.FILES_DIR = folder;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function* chunks(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}

async function uploaded(by: PersonActor, name = "export.csv", words = "linie;cod\n1;2\n") {
  return value(await receiveUpload(by, { name, bytes: chunks(words) })).id;
}

async function filesKept(): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

describe("an upload", () => {
  test("is kept byte for byte under a random key, with its size and sum", async () => {
    const ana = await customer();
    const id = await uploaded(ana, "../../listă\u202E.csv", "ăîșț;1\n");
    const row = await db.attachment.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      name: "listă.csv",
      contentType: "text/plain",
      sizeBytes: 11,
      messageId: null,
      uploaderId: ana.id,
    });
    const bytes = await readFile(path.join(folder, "kept", row.storageKey.slice(0, 2), row.storageKey));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(row.sha256);
    expect(row.storageKey).toMatch(/^[0-9a-f]{32}$/);
  });

  test("that is empty, too large, forbidden or cut off leaves neither row nor file", async () => {
    const ana = await customer();
    const before = await filesKept();
    const large = chunks(...Array.from({ length: 26 }, () => new Uint8Array(MAX_FILE_BYTES / 25).fill(65)));
    expect(await receiveUpload(ana, { name: "mare.txt", bytes: large })).toMatchObject({
      code: "file_too_large",
    });
    expect(await receiveUpload(ana, { name: "gol.txt", bytes: chunks() })).toMatchObject({
      code: "file_empty",
    });
    const program = chunks(Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03]));
    expect(await receiveUpload(ana, { name: "factura.pdf", bytes: program })).toMatchObject({
      code: "file_type_refused",
    });
    async function* broken() {
      yield new TextEncoder().encode("început");
      throw new Error("the connection broke");
    }
    await expect(receiveUpload(ana, { name: "rupt.txt", bytes: broken() })).rejects.toThrow("broke");
    expect(await db.attachment.count({ where: { uploaderId: ana.id } })).toBe(0);
    expect(await filesKept()).toEqual(before);
  });

  test("of exactly 25 MB is kept", async () => {
    const bytes = chunks(new Uint8Array(MAX_FILE_BYTES).fill(65));
    expect(value(await receiveUpload(await customer(), { name: "plin.txt", bytes })).sizeBytes).toBe(
      MAX_FILE_BYTES,
    );
  });

  test("is discarded by its uploader alone, while it is not sent", async () => {
    const { ana, dan, number, now } = await taken();
    const id = await uploaded(ana);
    expect(await discardUpload(dan, id)).toMatchObject({ code: "not_found" });
    value(await comment(ana, { number, body: "", attachmentIds: [id] }, now));
    expect(await discardUpload(ana, id)).toMatchObject({ code: "not_found" });
    const other = await uploaded(ana);
    const before = await filesKept();
    expect((await discardUpload(ana, other)).ok).toBe(true);
    expect(await filesKept()).toHaveLength(before.length - 1);
  });
});

describe("a file with a message", () => {
  test("belongs to the ticket from then on, and a file alone is a message", async () => {
    const { ana, dan, number, now } = await taken();
    const attachmentIds = [await uploaded(ana), await uploaded(ana, "a doua.csv")];
    value(await comment(ana, { number, body: "", attachmentIds }, now));
    const page = await ticketPage(dan, number);
    expect(page?.conversation.at(-1)?.message?.attachments.map(({ name }) => name)).toEqual([
      "export.csv",
      "a doua.csv",
    ]);
  });

  test("is missing when another person uploaded it, when it was used, or when it never was: nothing is written", async () => {
    const { ana, dan, number, version, now } = await taken();
    const own = await uploaded(ana);
    const used = await uploaded(ana);
    value(await comment(ana, { number, body: "", attachmentIds: [used] }, now));
    const before = await stored(number);
    for (const foreign of [await uploaded(dan), used, randomUUID()]) {
      const refused = await comment(ana, { number, ...words, attachmentIds: [own, foreign] }, now);
      expect(refused).toMatchObject({ code: "file_missing" });
    }
    expect(
      await resolve(dan, { number, version: version + 1, ...words, attachmentIds: [own] }, now),
    ).toMatchObject({ code: "file_missing" });
    const request = { subject: "Altă cerere", body: "…", priority: "NORMAL", categoryId: null } as const;
    expect(
      await openRequest(await customer(), { ...request, attachmentIds: [own] }, TUESDAY_TEN),
    ).toMatchObject({ code: "file_missing" });
    expect(await stored(number)).toEqual(before);
    expect(await db.attachment.findUnique({ where: { id: own } })).toMatchObject({
      messageId: null,
      ticketId: null,
    });
    expect(await db.ticket.count({ where: { subject: "Altă cerere" } })).toBe(0);
  });

  test("two messages at once do not share a file", async () => {
    const { ana, number, now } = await taken();
    const attachmentIds = [await uploaded(ana)];
    const both = await Promise.all(
      [1, 2].map((each) => comment(ana, { number, body: `${each}`, attachmentIds }, now)),
    );
    expect(both.map((each) => (each.ok ? "ok" : each.code)).toSorted()).toEqual(["file_missing", "ok"]);
  });
});

describe("who opens a file", () => {
  test("its uploader before it is sent; then who may read its message: never a stranger, never a customer a note's", async () => {
    const { ana, dan, number, now } = await taken();
    const [mallory, boss] = [await customer(), await admin()];
    const opens = async (id: string, ...people: PersonActor[]) =>
      Promise.all(people.map(async (each) => (await openableAttachment(each, id)) !== null));
    const open = await uploaded(ana);
    expect(await opens(open, ana, dan, mallory, boss)).toEqual([true, false, false, false]);
    value(await comment(ana, { number, body: "", attachmentIds: [open] }, now));
    expect(await opens(open, ana, dan, mallory, boss)).toEqual([true, true, false, true]);
    const secret = await uploaded(dan);
    value(
      await writeAsAgent(dan, { number, ...words, visibility: "INTERNAL", attachmentIds: [secret] }, now),
    );
    expect(await opens(secret, ana, dan, mallory, boss)).toEqual([false, true, false, true]);
    expect(JSON.stringify(await ticketPage(ana, number))).not.toContain(secret);
  });
});

describe("sweeping", () => {
  test("takes uploads nobody sent within a day, files without a row and half uploads; it leaves the rest", async () => {
    const { ana, number, now } = await taken();
    const sent = await uploaded(ana);
    value(await comment(ana, { number, body: "", attachmentIds: [sent] }, now));
    const [old, fresh] = [await uploaded(ana), await uploaded(ana)];
    const real = Date.now();
    await db.attachment.updateMany({
      where: { id: { in: [sent, old] } },
      data: { createdAt: new Date(real - 2 * DAY) },
    });
    const orphan = path.join(folder, "kept", "ab", `ab${"0".repeat(30)}`);
    await mkdir(path.dirname(orphan), { recursive: true });
    await writeFile(orphan, "orfan");
    await writeFile(path.join(folder, "staging", "jumătate"), "ju");
    for (const file of await filesKept())
      await utimes(file, new Date(real - 2 * DAY), new Date(real - 2 * DAY));
    for (let shard = 0; shard < SHARDS; shard++) await sweepUploads(real + shard * 60_000);
    const left = await db.attachment.findMany({
      where: { uploaderId: ana.id },
      select: { id: true, storageKey: true },
    });
    expect(left.map(({ id }) => id).toSorted()).toEqual([sent, fresh].toSorted());
    const kept = (await filesKept()).map((file) => path.basename(file));
    expect(kept).toEqual(expect.arrayContaining(left.map(({ storageKey }) => storageKey)));
    expect(kept).not.toContain(path.basename(orphan));
    expect(kept).not.toContain("jumătate");
  });
});
