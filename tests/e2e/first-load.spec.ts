import { expect, type Page } from "@playwright/test";
import { accounts } from "@/tests/support/accounts";
import { test } from "./support/people";
import { openRequest, requestPage } from "./support/portal";

const BUDGET_BYTES = 170_000;
/** JavaScript and CSS together. */
const QUEUE_BUDGET_BYTES = 200_000;

// Bytes are the same on every machine; times are not.
test("no page of the portal brings more than 170 kB of compressed JavaScript", async ({ enter }) => {
  const page = await enter(accounts.customer);
  const number = await openRequest(page, "Cântărit");
  const context = await enter(null);
  await context.context().addCookies(await page.context().cookies());
  for (const path of ["/requests", "/requests/new", requestPage(number), "/profile"]) {
    const bytes = await weightOf(await context.context().newPage(), path, ["Script"]);
    test.info().annotations.push({ type: "javascript", description: `${path} ${bytes} bytes` });
    expect(bytes, path).toBeGreaterThan(10_000);
    expect(bytes, path).toBeLessThanOrEqual(BUDGET_BYTES);
  }
});

test("the desk's queue brings at most 200 kB of compressed JavaScript and CSS", async ({ enter }) => {
  const page = await enter(accounts.agent);
  const fresh = await enter(null);
  await fresh.context().addCookies(await page.context().cookies());
  const bytes = await weightOf(await fresh.context().newPage(), "/desk", ["Script", "Stylesheet"]);
  test.info().annotations.push({ type: "scripts and styles", description: `/desk ${bytes} bytes` });
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(QUEUE_BUDGET_BYTES);
});

test("the largest paint of the portal's pages is there without JavaScript", async ({ enter }) => {
  const page = await enter(accounts.customer);
  const number = await openRequest(page, "Fără JavaScript");
  const plain = await enter(null, { javaScriptEnabled: false });
  await plain.context().addCookies(await page.context().cookies());
  for (const path of ["/requests", requestPage(number)]) {
    await page.goto(path);
    const text = await page.evaluate(largestText);
    expect(text.length).toBeGreaterThan(3);
    await plain.goto(path);
    await expect(plain.getByText(text).first(), path).toBeVisible();
  }
});

/** What of some kinds the browser downloads until the page is at rest, as it comes over the wire, in bytes. */
async function weightOf(page: Page, path: string, types: readonly string[]): Promise<number> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const counted = new Set<string>();
  let bytes = 0;
  network.on("Network.responseReceived", ({ requestId, type }) => {
    if (types.includes(type)) counted.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.close();
  return bytes;
}

/** The beginning of the text that takes the most room of the screen; runs in the page, which has no pictures. */
function largestText(): string {
  let [largest, room] = ["", 0];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].find((node) => node instanceof Text && node.data.trim());
    const { width, height, top } = element.getBoundingClientRect();
    if (!(own instanceof Text) || top > innerHeight || width * height <= room) continue;
    [largest, room] = [own.data.trim().slice(0, 60), width * height];
  }
  return largest;
}
