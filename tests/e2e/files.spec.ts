import { expect, type Page } from "@playwright/test";
import common from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import errors from "@/lib/i18n/messages/ro/errors.json" with { type: "json" };
import { accounts } from "@/tests/support/accounts";
import { ticketOnDesk } from "./support/desk";
import { browse, expectUploaded, type SentFile, screenshotAndPdf, transferOf } from "./support/files";
import { expectGoodLooks, STILL } from "./support/looks";
import { test } from "./support/people";
import { add, commentField, composer, openRequest } from "./support/portal";

const { files: words } = common;
const csv: SentFile = { name: "export.csv", mimeType: "text/csv", buffer: Buffer.from("linie;cod\n1;2\n") };
const named = (sentence: string, name: string) => sentence.replace("{name}", name);

// What is refused and cut off on purpose; and the recorder of the test, which would copy the thumbnails.
test.use({ expectedComplaints: /Failed to load resource.*(415|ERR_FAILED)|Connecting to 'blob:/ });

test("files are dropped anywhere, pasted, tried again, removed and previewed on a request", async ({
  enter,
}) => {
  test.slow();
  const page = await enter(accounts.customer, STILL);
  await openRequest(page, "Fișiere la o solicitare");
  const zone = composer(page);
  const [picture, pdf] = await screenshotAndPdf(page);
  if (!picture || !pdf) throw new Error("There is nothing to send.");
  await expect(zone.locator("input[type=file][multiple]")).toBeAttached();

  await test.step("dropped far from the zone, with a word of what happens", async () => {
    const dataTransfer = await transferOf(page, [picture]);
    const far = page.getByRole("heading", { level: 1 });
    await far.dispatchEvent("dragover", { dataTransfer });
    await expect(page.getByText(words.drop)).toBeVisible();
    await expectGoodLooks(page);
    await far.dispatchEvent("drop", { dataTransfer });
    await expect(page.getByText(words.drop)).toBeHidden();
    await expectUploaded(zone, 1);
    await expect(zone.getByRole("status").getByText(named(words.uploaded, picture.name))).toBeAttached();
  });

  await test.step("pasted while nothing is focused", async () => {
    const clipboardData = await transferOf(page, [{ ...picture, name: "image.png" }]);
    await page.evaluate((data) => {
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    }, clipboardData);
    await expectUploaded(zone, 2);
  });

  await test.step("words that come with their picture, as from a spreadsheet, are left to the field", async () => {
    const clipboardData = await transferOf(page, [{ ...picture, name: "celule.png" }]);
    const taken = await commentField(page).evaluate((field, data) => {
      for (const type of ["text/plain", "text/html"]) data.setData(type, "1\t2");
      const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      return !field.dispatchEvent(paste);
    }, clipboardData);
    expect(taken).toBe(false);
    await expectUploaded(zone, 2);
  });

  await test.step("removed: the focus goes on to the next", async () => {
    await zone.getByRole("button", { name: named(words.remove, picture.name) }).click();
    await expectUploaded(zone, 1);
    await expect(zone.getByRole("button", { name: named(words.remove, "image.png") })).toBeFocused();
  });

  await test.step("refused in words: what is no picture, and at once what is never taken", async () => {
    const liar = { name: "captură.png", mimeType: "image/png", buffer: Buffer.from("nu sunt o imagine") };
    const program = { name: "program.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") };
    await browse(zone, [liar, program]);
    await expect(zone.getByRole("alert").getByText(errors.file_mismatch)).toBeVisible();
    await expect(zone.getByRole("alert").getByText(errors.file_type_refused)).toBeVisible();
    await expect(zone.getByRole("listitem").filter({ hasText: liar.name }).locator("img")).toHaveCount(0);
    for (const { name } of [liar, program])
      await zone.getByRole("button", { name: named(words.remove, name) }).click();
  });

  await test.step("a lost connection is tried again; what was sent meanwhile goes by itself", async () => {
    let lost = true;
    await page.route("**/api/attachments", (route) => (lost ? route.abort() : route.continue()));
    await browse(zone, [csv, pdf]);
    await expect(zone.getByText(words.failed)).toHaveCount(2);
    await commentField(page).fill("Trei fișiere.");
    await add(page);
    await expect(zone.getByText(words.blocked)).toBeVisible();
    await expectGoodLooks(page);
    lost = false;
    for (const { name } of [csv, pdf])
      await zone.getByRole("button", { name: named(words.retry, name) }).click();
    const comment = page.locator("[data-event=COMMENTED]");
    await expect(comment.getByRole("link")).toHaveCount(3);
    await expect(commentField(page)).toHaveValue("");
    await page.unroute("**/api/attachments");
  });

  await test.step("cancelled on the way: it is not sent, the text can be", async () => {
    // Under way until it is cancelled.
    await page.route("**/api/attachments", () => undefined);
    await browse(zone, csv);
    await commentField(page).fill("Fără fișier.");
    await add(page);
    await expect(zone.getByText(words.wait)).toBeVisible();
    await expectGoodLooks(page);
    await commentField(page).fill("Totuși fără fișier.");
    await zone.getByRole("button", { name: named(words.cancel, csv.name) }).click();
    await expect(page.getByText("Totuși fără fișier.", { exact: true })).toBeVisible();
  });

  await preview(page, "image.png", pdf.name);
});

async function preview(page: Page, picture: string, pdf: string): Promise<void> {
  const link = page.getByRole("article").getByRole("link", { name: picture });
  await link.click();
  const shown = page.getByRole("dialog", { name: picture });
  await expect
    .poll(() => shown.getByRole("img").evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await expectGoodLooks(page);
  await page.keyboard.press("ArrowRight");
  const frame = page.getByRole("dialog", { name: pdf }).locator("iframe");
  await expect(frame).toHaveAttribute("src", /\?inline$/);
  const served = await page.request.get((await frame.getAttribute("src")) ?? "");
  expect(served.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringMatching(/^inline/),
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  await page.keyboard.press("ArrowLeft");
  await expect(shown).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(shown).toBeHidden();
  await expect(link).toBeFocused();
}

test("on a phone an agent browses for files, and ten are the most", async ({ enter }) => {
  const customer = await enter(accounts.customer);
  const number = await openRequest(customer, "Fișiere pe telefon");
  const page = await enter(accounts.agent, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto(ticketOnDesk(number));
  const zone = page.locator("#composer");
  const eleven = Array.from({ length: 11 }, (_, nth) => ({ ...csv, name: `export-${nth + 1}.csv` }));
  await browse(zone, eleven);
  await expectUploaded(zone, 10);
  await expect(zone.getByText(errors.too_many_files)).toBeVisible();
  await zone.getByRole("button", { name: named(words.remove, "export-1.csv") }).click();
  await expect(zone.getByText(errors.too_many_files)).toBeHidden();
  await expectUploaded(zone, 10);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
