import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { MAX_FILE_BYTES } from "@/lib/attachments/rules";
import { newCustomer, uploadsOf } from "@/tests/support/e2e-database";
import { test } from "./support/people";
import { beginUpload, filesWith, keptSha256, sha256, streamOf, upload, wireOf } from "./support/wire";

const text = (mark: string, sizeBytes: number) => Buffer.alloc(sizeBytes, `${mark}\n`);
const MEGABYTE = 1024 * 1024;

/** A customer of the test's own, signed in. */
async function someone(enter: (account: { email: string }) => Promise<Page>, name: string) {
  const { email } = await newCustomer(name);
  const page = await enter({ email });
  return { email, page, wire: await wireOf(page) };
}

test("an upload whose connection is cut in the middle leaves no row and no file, staged or kept", async ({
  enter,
}) => {
  const { email, wire } = await someone(enter, "Ilie Întrerupt");
  for (const wholeBytes of [5 * MEGABYTE, null]) {
    const mark = randomUUID();
    const cut = beginUpload(wire, text(mark, 2 * MEGABYTE), wholeBytes);
    await expect.poll(() => filesWith(mark).staged, { message: "half of it is there" }).toHaveLength(1);
    cut();
    await expect.poll(() => filesWith(mark)).toEqual({ staged: [], kept: [] });
    expect(await uploadsOf(email)).toEqual({ kept: [], loose: 0 });
  }
  expect((await upload(wire, "întreg.txt", "a doua oară")).status).toBe(201);
});

test("25 MB are taken, one byte more is not, whether its size is told before or not", async ({ enter }) => {
  const { email, wire } = await someone(enter, "Maria Mare");
  const mark = randomUUID();
  const most = text(mark, MAX_FILE_BYTES);
  expect((await upload(wire, "mare.txt", most)).status).toBe(201);
  const { kept } = await uploadsOf(email);
  expect(kept).toMatchObject([{ name: "mare.txt", sizeBytes: MAX_FILE_BYTES, sha256: sha256(most) }]);
  expect(keptSha256(kept[0]?.storageKey ?? "")).toBe(sha256(most));
  const refused = { status: 413, body: { code: "file_too_large" } };
  const more = text(randomUUID(), MAX_FILE_BYTES + 1);
  expect(await upload(wire, "prea mare.txt", more)).toEqual(refused);
  expect(await upload(wire, "prea mare.txt", streamOf(more))).toEqual(refused);
  expect(await uploadsOf(email)).toEqual({ kept, loose: 0 });
  await expect.poll(() => filesWith(mark).staged).toEqual([]);
  expect(filesWith(mark).kept).toHaveLength(1);
});

test("200 uploads of two customers at once: each has the 100 of their own, whole, and nobody opens another's", async ({
  enter,
}) => {
  const pair = await Promise.all(["Ana Sute", "Dan Sute"].map((name) => someone(enter, name)));
  const sent = pair.map(({ email }) =>
    Array.from({ length: 100 }, (_, nth) => ({
      name: `fișier ${nth}.csv`,
      body: `${email};${nth}\n`.repeat(50),
    })),
  );
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, nth) => {
      const file = sent[nth % 2]?.[Math.floor(nth / 2)];
      const owner = pair[nth % 2];
      if (!file || !owner) throw new Error("There is nothing to send.");
      return upload(owner.wire, file.name, file.body);
    }),
  );
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  for (const [index, { email, wire }] of pair.entries()) {
    const { kept, loose } = await uploadsOf(email);
    const asSent = (sent[index] ?? []).map(({ name, body }) => `${name} ${sha256(body)}`);
    expect(kept.map(({ name, sha256: sum }) => `${name} ${sum}`).toSorted()).toEqual(asSent.toSorted());
    expect(kept.filter(({ storageKey, sha256: sum }) => keptSha256(storageKey) !== sum)).toEqual([]);
    expect(loose).toBe(0);
    expect(filesWith(email)).toMatchObject({ staged: [], kept: { length: 100 } });
    const [some] = kept;
    const other = pair[1 - index];
    const open = (cookie: string) =>
      fetch(`${wire.origin}/api/attachments/${some?.id}`, { headers: { cookie } });
    expect(sha256(await (await open(wire.cookie)).text())).toBe(some?.sha256);
    expect((await open(other?.wire.cookie ?? "")).status).toBe(404);
  }
});

test("ten at once from a slow sender, a wrong type under a right name and hostile names", async ({
  enter,
}) => {
  const { email, wire, page } = await someone(enter, "Radu Răuvoitor");
  const ten = Array.from({ length: 10 }, (_, nth) => streamOf(text(`${nth}`, MEGABYTE), 16 * 1024));
  const taken = await Promise.all(ten.map((body, nth) => upload(wire, `${nth}.txt`, body)));
  expect(taken.map(({ status }) => status)).toEqual(Array(10).fill(201));
  for (const [name, body, code] of [
    ["factura.pdf", "MZ\u0090\u0000 program", "file_mismatch"],
    ["captură.png", "nu sunt o imagine", "file_mismatch"],
    ["pagina.html", "<script>alert(1)</script>", "file_type_refused"],
    ["desen.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "file_type_refused"],
    ["../../../../etc/cron.d/rău", "* * * * * root", "file_type_refused"],
  ] as const)
    expect(await upload(wire, name, body), name).toEqual({ status: 415, body: { code } });
  for (const [given, kept] of [
    ["../../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Windows\\..\\factura\u0000.csv", "factura.csv"],
    ["a\r\nSet-Cookie: rol=admin.txt", "aSet-Cookie: rol=admin.txt"],
    ["facturafdp\u202E.csv", "facturafdp.csv"],
    ['"; filename="x.html.txt', '"; filename="x.html.txt'],
  ] as const) {
    const { status, body } = await upload(wire, given, "linie;cod\n");
    expect([status, body.name], given).toEqual([201, kept]);
    const served = await page.request.get(`/api/attachments/${body.id}`);
    expect(served.headers()).toMatchObject({
      "content-disposition": expect.stringMatching(/^attachment; filename\*=UTF-8''[\w.%'!~*()-]+$/),
      "x-content-type-options": "nosniff",
    });
    expect(served.headers()["set-cookie"] ?? "").not.toContain("rol=");
  }
  for (const [headers, status] of [
    [{ "x-file-name": "%zz.txt" }, 400],
    [{ "x-file-name": "" }, 400],
    [{ origin: "https://alt-site.example" }, 403],
    [{ cookie: "" }, 401],
  ] as const)
    expect((await upload(wire, "nota.txt", "linie", headers)).status, JSON.stringify(headers)).toBe(status);
  const { kept, loose } = await uploadsOf(email);
  expect([kept.length, loose]).toEqual([15, 0]);
  expect(kept.filter(({ storageKey, sha256: sum }) => keptSha256(storageKey) !== sum)).toEqual([]);
});
