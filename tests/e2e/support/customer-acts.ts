import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/prisma/generated/enums";
import { browse, expectUploaded, type SentFile, screenshotAndPdf } from "./files";
import { linkIn } from "./mailbox";
import { describeAndSend, stopNotifications } from "./portal";
import { expectStatus, numberOf } from "./ticket";
import type { Words } from "./words";

/** What a page without JavaScript takes one of. */
export const log: SentFile = {
  name: "jurnal AS2.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("MDN: eroare de semnătură"),
};

/** From an empty list to a request with category, urgency and files; what was typed survives a reload. */
export async function firstRequest(
  page: Page,
  words: Words,
  locale: Locale,
  alive: boolean,
): Promise<number> {
  const { portal, common } = words;
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.getByRole("heading", { name: portal.list.empty.title })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: common.nav.newRequest }).click();
  await page.getByLabel(portal.new.category).selectOption({ index: 1 });
  await page.getByLabel(portal.new.urgency).selectOption({ label: portal.new.urgencies.HIGH });
  await page.getByLabel(portal.new.subject).fill("Comenzile nu pleacă");
  const form = page.locator("form", { has: page.getByLabel(portal.new.subject) });
  let files = [log];
  if (alive) {
    files = await screenshotAndPdf(page);
    await page.getByLabel(portal.new.body).fill("De azi **dimineață**.");
    await page.getByRole("button", { name: common.editor.preview }).click();
    await expect(page.locator("strong", { hasText: "dimineață" })).toBeVisible();
    await page.getByRole("button", { name: common.editor.write, exact: true }).click();
    const kept = page.waitForResponse(
      (answer) =>
        answer.url().endsWith("/api/drafts") && answer.request().postDataJSON()?.attachmentIds?.length === 2,
    );
    await browse(form, files);
    await expectUploaded(form, 2);
    await kept;
    await page.reload();
    await expect(page.getByLabel(portal.new.urgency)).toHaveValue("HIGH");
    await expect(page.getByLabel(portal.new.body)).toHaveValue("De azi **dimineață**.");
    await expectUploaded(form, 2);
  } else await form.locator("input[type=file]").setInputFiles(log);
  await describeAndSend(page, "De azi **dimineață**.", portal);
  await expect(page.getByTestId("confirmation")).toContainText(`#${numberOf(page)}`);
  await expectStatus(page, "WAITING_SUPPORT", common);
  await expect(page.getByRole("complementary").getByText(common.priority.HIGH)).toBeVisible();
  const opened = page.locator("[data-event=OPENED]");
  for (const { name } of files) await expect(opened.getByRole("link", { name })).toBeVisible();
  if (alive) await lookAtFiles(page, files);
  return numberOf(page);
}

/** Opens a picture, goes on to the PDF and closes what was opened. */
async function lookAtFiles(page: Page, [picture, pdf]: SentFile[]): Promise<void> {
  const link = page.getByRole("article").getByRole("link", { name: picture?.name });
  await link.click();
  await expect(page.getByRole("dialog", { name: picture?.name }).getByRole("img")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog", { name: pdf?.name })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Stops the request's status mails: on its page, or by the mail's own link. */
export async function stopStatusMails(
  page: Page,
  { portal, mail }: Words,
  alive: boolean,
  taken: Parameters<typeof linkIn>[0],
): Promise<void> {
  if (!alive) return stopNotifications(page, linkIn(taken, mail.noNotifications), mail);
  await page.getByRole("button", { name: portal.notifications.turnOff }).click();
  await expect(page.getByRole("button", { name: portal.notifications.turnOn })).toBeVisible();
}

/** Prints the closed request before us: whole, with its dates and nothing to press, light. */
export async function print(page: Page, words: Words["portal"]): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.getByRole("button", { name: words.print.button }).click();
  await expect(page.locator("body[data-printed]")).toBeAttached();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const date of [words.print.received, words.print.closed])
    await expect(page.getByText(`${date}:`)).toBeVisible();
  await expect(page.locator("[data-event=OPENED]")).toContainText("De azi dimineață.");
  // The clocks too, none of whose dates is "today": it will be another day when they are read.
  await expect(page.locator("li[data-metric=RESOLUTION]")).toBeVisible();
  // Only what is put after it has a size.
  const sizes = () =>
    page
      .locator("time")
      .evaluateAll((times) => [
        ...new Set(
          times.filter((time) => time.checkVisibility()).map((time) => getComputedStyle(time).fontSize),
        ),
      ]);
  await expect.poll(sizes).toEqual(["0px"]);
  for (const role of ["button", "textbox"] as const) await expect(page.getByRole(role)).toHaveCount(0);
  await expect(page.locator("body")).toHaveCSS("color-scheme", "light");
  await page.emulateMedia({ media: null, colorScheme: null });
}

/** Goes through the list of a customer whose requests, two closed ones, are all there are. */
export async function lookThrough(
  page: Page,
  { list }: Words["portal"],
  numbers: readonly number[],
): Promise<void> {
  const rows = page.locator("li[data-number]");
  const shows = (...expected: number[]) =>
    expect
      .poll(() => rows.evaluateAll((found) => found.map((row) => Number(row.getAttribute("data-number")))))
      .toEqual(expected);
  const tab = (name: string, count: number) =>
    page.getByRole("link", { name: `${name} ${count}`, exact: true });
  await page.goto("/requests");
  await shows(...numbers);
  await tab(list.tabs.active, 0).click();
  await expect(page.getByRole("heading", { name: list.emptyTab.title })).toBeVisible();
  await expect(tab(list.tabs.mine, 0)).toBeVisible();
  await tab(list.tabs.closed, 2).click();
  await shows(...numbers);
  await page.getByRole("link", { name: list.sort.created }).click();
  await page.waitForURL(/tab=closed&sort=created/);
  await expect(page.getByRole("link", { name: list.sort.created })).toHaveAttribute("aria-current", "true");
  await shows(...numbers.toSorted((a, b) => b - a));
  await page.getByRole("textbox", { name: list.search }).fill(`#${numbers[1]}`);
  await page.getByRole("button", { name: list.searchButton }).click();
  await page.waitForURL(/q=/);
  await shows(numbers[1] ?? 0);
}
