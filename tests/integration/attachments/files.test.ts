import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withinAllowance } from "@/lib/allowance";
import { discardUpload, receiveUpload } from "@/lib/attachments/commands";
import { openableAttachment } from "@/lib/attachments/queries";
import { MAX_FILE_BYTES } from "@/lib/attachments/rules";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { resolve } from "@/lib/tickets/moves";
import { openRequest } from "@/lib/tickets/open";
import { ticketPage } from "@/lib/tickets/page";
import { admin, customer } from "@/tests/support/fixtures";
import { stored, TUESDAY_TEN, taken, value, words } from "../tickets/scene";
import { chunks, differences, diskGround, type Ground, uploaded } from "./ground";

let ground: Ground;
beforeAll(async () => {
  ground = await diskGround();
});
afterAll(() => ground.stop());

describe("an upload", () => {
  test("that is empty, too large, forbidden, not what it says or cut off leaves neither row nor file", async () => {
    const ana = await customer();
    const large = Array.from({ length: 26 }, () => new Uint8Array(MAX_FILE_BYTES / 25).fill(65));
    const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03]);
    const refused = async (name: string, ...parts: (string | Uint8Array)[]) => {
      const result = await receiveUpload(ana, { name, bytes: chunks(...parts) });
      return result.ok ? "kept" : result.code;
    };
    expect(await refused("mare.txt", ...large)).toBe("file_too_large");
    expect(await refused("gol.txt")).toBe("file_empty");
    expect(await refused("program.exe", program)).toBe("file_type_refused");
    expect(await refused("pagina.html", "<script>alert(1)</script>")).toBe("file_type_refused");
    expect(await refused("factura.pdf", program)).toBe("file_mismatch");
    expect(await refused("captură.png", "nu sunt o imagine")).toBe("file_mismatch");
    async function* broken() {
      yield new TextEncoder().encode("început");
      throw new Error("the connection broke");
    }
    await expect(receiveUpload(ana, { name: "rupt.txt", bytes: broken() })).rejects.toThrow("broke");
    expect(await db.attachment.count({ where: { uploaderId: ana.id } })).toBe(0);
    expect(await differences(ground)).toEqual([]);
  });

  test.each([
    ["../../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Users\\ana\\fact\u0000ura.csv", "factura.csv"],
    ["factura\u202Efdp.csv", "facturafdp.csv"],
    ["a\r\nContent-Type: text/html.txt", "html.txt"],
    ["rând\r\nnou.txt", "rândnou.txt"],
    ["..\u200B.csv", "csv.csv"],
    [`${"ș".repeat(300)}.csv`, `${"ș".repeat(146)}.csv`],
  ])("named %j is kept as %j or refused, and nowhere but in its folder", async (given, expected) => {
    const ana = await customer();
    const result = await receiveUpload(ana, { name: given, bytes: chunks("linie;cod\n") });
    if (result.ok) expect(result.value.name).toBe(expected);
    else expect([result.code, given]).toEqual(["file_type_refused", "..\u200B.csv"]);
    expect(await differences(ground)).toEqual([]);
  });

  test("however many come at once, no more than 120 stay unsent", async () => {
    const ana = await customer();
    const bytes = () => ({ name: "export.csv", bytes: chunks("linie;cod\n") });
    for (let batch = 0; batch < 11; batch++)
      await Promise.all(Array.from({ length: 10 }, () => receiveUpload(ana, bytes())));
    const last = await Promise.all(Array.from({ length: 30 }, () => receiveUpload(ana, bytes())));
    expect(last.filter(({ ok }) => ok)).toHaveLength(10);
    expect(last.flatMap((each) => (each.ok ? [] : [each.code]))).toEqual(Array(20).fill("too_many_files"));
    expect(await db.attachment.count({ where: { uploaderId: ana.id } })).toBe(120);
    expect(await differences(ground)).toEqual([]);
  });

  test("is too many beyond 300 in ten minutes, sent or not", async () => {
    const ana = await customer();
    for (let nth = 0; nth < 300; nth++) await withinAllowance("upload", ana.id);
    const refused = await receiveUpload(ana, { name: "export.csv", bytes: chunks("linie;cod\n") });
    expect(refused).toEqual({ ok: false, code: "too_many" });
    expect((await uploaded(await customer())).name).toBe("export.csv");
  });

  test("is discarded by its uploader alone, while it is not sent", async () => {
    const { ana, dan, number, now } = await taken();
    const { id } = await uploaded(ana);
    expect(await discardUpload(dan, id)).toMatchObject({ code: "not_found" });
    value(await comment(ana, { number, body: "", attachmentIds: [id] }, now));
    expect(await discardUpload(ana, id)).toMatchObject({ code: "not_found" });
    expect(await db.attachment.count({ where: { id } })).toBe(1);
  });
});

describe("a file with a message", () => {
  test("belongs to the ticket from then on, and a file alone is a message", async () => {
    const { ana, dan, number, now } = await taken();
    const attachmentIds = [(await uploaded(ana)).id, (await uploaded(ana, "a doua.csv")).id];
    value(await comment(ana, { number, body: "", attachmentIds }, now));
    const page = await ticketPage(dan, number);
    expect(page?.conversation.at(-1)?.message?.attachments.map(({ name }) => name)).toEqual([
      "export.csv",
      "a doua.csv",
    ]);
  });

  test("is missing when another person uploaded it, when it was used, or when it never was: nothing is written", async () => {
    const { ana, dan, number, version, now } = await taken();
    const own = (await uploaded(ana)).id;
    const used = (await uploaded(ana)).id;
    value(await comment(ana, { number, body: "", attachmentIds: [used] }, now));
    const before = await stored(number);
    for (const foreign of [(await uploaded(dan)).id, used, randomUUID()]) {
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
    const attachmentIds = [(await uploaded(ana)).id];
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
    const open = (await uploaded(ana)).id;
    expect(await opens(open, ana, dan, mallory, boss)).toEqual([true, false, false, false]);
    value(await comment(ana, { number, body: "", attachmentIds: [open] }, now));
    expect(await opens(open, ana, dan, mallory, boss)).toEqual([true, true, false, true]);
    const secret = (await uploaded(dan)).id;
    value(
      await writeAsAgent(dan, { number, ...words, visibility: "INTERNAL", attachmentIds: [secret] }, now),
    );
    expect(await opens(secret, ana, dan, mallory, boss)).toEqual([false, true, false, true]);
    expect(JSON.stringify(await ticketPage(ana, number))).not.toContain(secret);
  });
});
