import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, type JSHandle, type Locator, type Page } from "@playwright/test";

export type SentFile = { name: string; mimeType: string; buffer: Buffer };

/** A picture of the page before us and the page as a PDF. */
export async function screenshotAndPdf(page: Page): Promise<SentFile[]> {
  return [
    { name: "eroare ANAF.png", mimeType: "image/png", buffer: await page.screenshot() },
    { name: "factura-1187.pdf", mimeType: "application/pdf", buffer: await page.pdf() },
  ];
}

/** Files as a drag or the clipboard carries them. */
export function transferOf(page: Page, files: readonly SentFile[]): Promise<JSHandle<DataTransfer>> {
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    text: buffer.toString("base64"),
  }));
  return page.evaluateHandle((sent) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, text } of sent) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, given);
}

/** Drops files on a drop zone, as from the desktop. */
export async function drop(zone: Locator, files: readonly SentFile[], browse = "răsfoire"): Promise<void> {
  await ready(zone);
  const dataTransfer = await transferOf(zone.page(), files);
  const target = zone.getByText(browse);
  for (const event of ["dragover", "drop"]) await target.dispatchEvent(event, { dataTransfer });
}

/** Picks files by "răsfoire". */
export async function browse(zone: Locator, files: SentFile | SentFile[]): Promise<void> {
  await ready(zone);
  await zone.locator("input[type=file]").setInputFiles(files);
}

/** A page that has come alive takes several files; until then its form takes one plain one. */
async function ready(zone: Locator): Promise<void> {
  await expect(zone.locator("input[type=file][multiple]")).toBeAttached();
}

/** That the files are up and go with the form. */
export async function expectUploaded(zone: Locator, count: number): Promise<void> {
  await expect(zone.locator("input[name=attachmentIds]")).toHaveCount(count);
}

/** That an agent sees the picture, opens both in the browser and downloads them byte for byte. */
export async function expectFiles(page: Page, files: readonly SentFile[]): Promise<void> {
  for (const { name, mimeType, buffer } of files) {
    const message = page.getByRole("article");
    const link = message.getByRole("link", { name });
    if (mimeType.startsWith("image/")) {
      const picture = message.getByRole("img", { name });
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0);
    }
    const shown = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(shown.headers()["content-type"]).toBe(mimeType);
    expect(shown.headers()["content-disposition"]).toMatch(/^inline/);
    expect((await shown.body()).equals(buffer)).toBe(true);
    const downloading = page.waitForEvent("download");
    await page.getByRole("complementary").getByRole("link", { name }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path()).equals(buffer)).toBe(true);
  }
}

/** Where the files of the conversation before us are. */
export async function fileAddresses(page: Page): Promise<string[]> {
  const links = page.getByRole("article").locator("a[href*='/api/attachments/']");
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return addresses.map((address) => address.replace(/\?.*$/, ""));
}

/** That every address answers somebody with a status. */
export async function expectAnswers(
  somebody: APIRequestContext,
  addresses: readonly string[],
  status: number,
): Promise<void> {
  for (const address of addresses) expect((await somebody.get(address)).status(), address).toBe(status);
}
