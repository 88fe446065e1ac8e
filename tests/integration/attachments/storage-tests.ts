import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { checkFiles } from "@/lib/attachments/check";
import { discardUpload, receiveUpload } from "@/lib/attachments/commands";
import { download } from "@/lib/attachments/download";
import { MAX_FILE_BYTES } from "@/lib/attachments/rules";
import { stagingDirectory } from "@/lib/attachments/storage/disk";
import { currentStorage, storageOf } from "@/lib/attachments/storage/storage";
import { sweepUploads } from "@/lib/attachments/sweep";
import { comment } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { customer } from "@/tests/support/fixtures";
import { taken, value } from "../tickets/scene";
import { chunks, differences, type Ground, staged, uploaded } from "./ground";

const HOUR = 3_600_000;

/** What every storage has to keep. */
export function storageTests(prepare: () => Promise<Ground>): void {
  let ground: Ground;
  beforeAll(async () => {
    ground = await prepare();
  });
  afterAll(() => ground.stop());
  beforeEach(async () => {
    expect(await differences(ground)).toEqual([]);
  });

  const rowOf = (id: string) => db.attachment.findUniqueOrThrow({ where: { id } });

  test("a file is kept byte for byte under a random key and comes back whole", async () => {
    const ana = await customer();
    const { id } = await uploaded(ana, "../../listă\u202E.csv", "ăîșț;1\n");
    const row = await rowOf(id);
    const facts = { name: "listă.csv", contentType: "text/plain", sizeBytes: 11, messageId: null };
    expect(row).toMatchObject({ ...facts, uploaderId: ana.id });
    expect(row.storageKey).toMatch(/^(ut-)?[0-9a-f]{32}$/);
    expect(await text(await download(row))).toBe("ăîșț;1\n");
    expect(await differences(ground)).toEqual([]);
  });

  test("one of exactly 25 MB is kept", async () => {
    const bytes = chunks(...Array.from({ length: 25 }, () => new Uint8Array(1024 * 1024).fill(65)));
    const { id, sizeBytes } = value(await receiveUpload(await customer(), { name: "plin.txt", bytes }));
    expect(sizeBytes).toBe(MAX_FILE_BYTES);
    expect((await text(await download(await rowOf(id)))).length).toBe(MAX_FILE_BYTES);
    expect(await differences(ground)).toEqual([]);
  });

  test("one that is not what was received does not come back whole; the check names it, and one that is gone", async () => {
    const ana = await customer();
    const [bad, gone] = [await uploaded(ana), await uploaded(ana)];
    const [badRow, goneRow] = [await rowOf(bad.id), await rowOf(gone.id)];
    const before = (await ground.kept()).get(badRow.storageKey) ?? null;
    await ground.tamper(badRow.storageKey, Buffer.from("linie;cod\n1;3\n"));
    await ground.tamper(goneRow.storageKey, null);
    await expect(text(await download(badRow))).rejects.toThrow("not what was received");
    await expect(download(goneRow)).rejects.toThrow();
    const stray = await ground.stray();
    const found = await checkFiles(Date.now(), { removeStrays: true });
    expect(found).toMatchObject({ damaged: [bad.id], missing: [gone.id], strays: [stray] });
    await ground.tamper(badRow.storageKey, before);
    await db.attachment.delete({ where: { id: gone.id } });
    const again = await checkFiles(Date.now(), { removeStrays: false });
    expect(again).toMatchObject({ damaged: [], missing: [], strays: [] });
  });

  test("two customers send 200 files at once: each has his own, none is lost, none is left over", async () => {
    const scenes = [await taken(), await taken()];
    const sendings = scenes.flatMap(({ ana, number, now }, who) =>
      Array.from({ length: 10 }, async (_, nth) => {
        const names = Array.from({ length: 10 }, (_, file) => `${who}-${nth}-${file}.txt`);
        const files = await Promise.all(names.map((name) => uploaded(ana, name, `${name} al lui ${ana.id}`)));
        const attachmentIds = files.map(({ id }) => id);
        return value(await comment(ana, { number, body: `${nth}`, attachmentIds }, now));
      }),
    );
    await Promise.all(sendings);
    const kept = await ground.kept();
    for (const [who, { ana, number }] of scenes.entries()) {
      const files = await db.attachment.findMany({
        where: { ticket: { number } },
        include: { message: true },
      });
      expect(files).toHaveLength(100);
      for (const { name, message, uploaderId, storageKey } of files) {
        expect(name).toMatch(new RegExp(`^${who}-${message?.body}-\\d\\.txt$`));
        expect(uploaderId).toBe(ana.id);
        expect(kept.get(storageKey)?.toString()).toBe(`${name} al lui ${ana.id}`);
      }
    }
    expect(await differences(ground)).toEqual([]);
  });

  test("an answer of the database that is lost does not take the file of a written row along", async () => {
    const ana = await customer();
    const ask = db.$queryRaw.bind(db);
    const lost = vi.spyOn(db, "$queryRaw").mockImplementation(((...query: Parameters<typeof ask>) => {
      const settles = JSON.stringify(query[0]).includes('INSERT INTO \\"Attachment\\"');
      const answer = ask(...query);
      return settles ? answer.then(() => Promise.reject(new Error("the answer was lost"))) : answer;
    }) as typeof ask);
    await expect(uploaded(ana)).rejects.toThrow("lost");
    lost.mockRestore();
    expect(await db.attachment.count({ where: { uploaderId: ana.id } })).toBe(1);
    expect(await differences(ground)).toEqual([]);
  });

  describe("sweeping", () => {
    test("takes what nobody sent within a day, and leaves what was sent or is fresh", async () => {
      const { ana, number, now } = await taken();
      const [sent, old, fresh] = [await uploaded(ana), await uploaded(ana), await uploaded(ana)];
      value(await comment(ana, { number, body: "", attachmentIds: [sent.id] }, now));
      const createdAt = new Date(Date.now() - 25 * HOUR);
      await db.attachment.updateMany({ where: { id: { in: [sent.id, old.id] } }, data: { createdAt } });
      expect(await sweepUploads(Date.now())).toBe(1);
      const left = await db.attachment.findMany({ where: { uploaderId: ana.id }, select: { id: true } });
      expect(left.map(({ id }) => id).toSorted()).toEqual([sent.id, fresh.id].toSorted());
    });

    test("takes what a process that died left in storage, once it is an hour old", async () => {
      const ana = await customer();
      const { mark } = currentStorage();
      const keys = ["c".repeat(32), "d".repeat(32)].map((key) => mark + key);
      for (const [at, storageKey] of keys.entries()) {
        const since = new Date(Date.now() - (at === 0 ? 2 : 0) * HOUR);
        await db.looseFile.create({ data: { storageKey, uploaderId: ana.id, since } });
        await keepAsIs(storageKey, ground);
      }
      expect(await sweepUploads(Date.now())).toBe(1);
      expect([...(await ground.kept()).keys()].filter((key) => keys.includes(key))).toEqual([keys[1]]);
      expect(await sweepUploads(Date.now() + 2 * HOUR)).toBe(1);
    });
  });

  test("a discarded file is gone from row and storage", async () => {
    const ana = await customer();
    const { id } = await uploaded(ana);
    expect(await discardUpload(ana, id)).toEqual({ ok: true, value: null });
    expect(await db.attachment.count({ where: { uploaderId: ana.id } })).toBe(0);
    expect(staged()).toEqual([]);
  });
}

/** Puts a file into storage as an upload does that dies before its row is written. */
async function keepAsIs(storageKey: string, ground: Ground): Promise<void> {
  const { storage, key } = storageOf(storageKey);
  const path = join(await stagingDirectory(), key);
  await writeFile(path, "ju");
  await storage.keep({ path, sizeBytes: 2, contentType: "text/plain" }, key);
  await rm(path, { force: true });
  expect((await ground.kept()).has(storageKey)).toBe(true);
}
