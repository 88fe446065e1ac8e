import { expect, type Page } from "@playwright/test";
import { accounts } from "@/tests/support/accounts";
import { test } from "./support/people";
import { openRequest, requestPage } from "./support/portal";

const BUDGET_BYTES = 170_000;

// Bytes are the same on every machine; times are not.
test("no page of the portal brings more than 170 kB of compressed JavaScript", async ({ enter }) => {
  const page = await enter(accounts.customer);
  const number = await openRequest(page, "Cântărit");
  const context = await enter(null);
  await context.context().addCookies(await page.context().cookies());
  for (const path of ["/requests", "/requests/new", requestPage(number), "/profile"]) {
    const bytes = await scriptBytes(await context.context().newPage(), path);
    test.info().annotations.push({ type: "javascript", description: `${path} ${bytes} bytes` });
    expect(bytes, path).toBeGreaterThan(10_000);
    expect(bytes, path).toBeLessThanOrEqual(BUDGET_BYTES);
  }
});

test("the largest paint of the portal's pages is there without JavaScript", async ({ enter }) => {
  const page = await enter(accounts.customer);
  const number = await openRequest(page, "Fără JavaScript");
  const plain = await enter(null, { javaScriptEnabled: false });
  await plain.context().addCookies(await page.context().cookies());
  for (const path of ["/requests", requestPage(number)]) {
    await page.goto(path);
    const { tag, text } = await largestPaint(page);
    await plain.goto(path);
    await expect(plain.locator(tag, { hasText: text }).first(), `${path} ${tag} ${text}`).toBeVisible();
  }
});

/** What the browser downloads as scripts until the page is at rest, as it comes over the wire. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  network.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.close();
  return bytes;
}

/** The element that was the largest thing painted while the page came up. */
function largestPaint(page: Page): Promise<{ tag: string; text: string }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          const element = last && "element" in last ? last.element : null;
          if (!(element instanceof HTMLElement)) return;
          resolve({
            tag: element.tagName.toLowerCase(),
            text: element.textContent.slice(0, 80),
          });
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}
