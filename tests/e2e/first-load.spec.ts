import { expect, type Page } from "@playwright/test";
import { accounts } from "@/tests/support/accounts";
import { fillConversation, newCustomer } from "@/tests/support/e2e-database";
import { take, ticketOnDesk, write } from "./support/desk";
import { browse, expectUploaded, screenshotAndPdf } from "./support/files";
import { test } from "./support/people";
import { accept, add, composer, openRequest, requestPage } from "./support/portal";
import { expectStatus } from "./support/ticket";

const BUDGET_BYTES = 170_000;
/** JavaScript and CSS together. */
const QUEUE_BUDGET_BYTES = 200_000;

// Bytes are the same on every machine; times are not.
test("no page of the portal brings more than 170 kB of compressed JavaScript", async ({ enter }) => {
  const page = await enter(accounts.customer);
  const waiting = await openRequest(page, "Cântărit");
  const number = await openRequest(page, "Cântărit, cu tot ce poate avea");
  // A picture and a PDF have previews.
  await browse(composer(page), await screenshotAndPdf(page));
  await expectUploaded(composer(page), 2);
  await add(page);
  await expect(page.locator("[data-event=COMMENTED]").getByRole("link")).toHaveCount(2);
  const desk = await enter(accounts.agent, { javaScriptEnabled: false });
  await desk.goto(ticketOnDesk(number));
  await take(desk);
  await write(desk, "resolve", "Gata.");
  const context = await enter(null);
  await context.context().addCookies(await page.context().cookies());
  const weigh = async (path: string) => {
    const bytes = await weightOf(await context.context().newPage(), path, ["Script"]);
    test.info().annotations.push({ type: "javascript", description: `${path} ${bytes} bytes` });
    expect(bytes, path).toBeGreaterThan(10_000);
    expect(bytes, path).toBeLessThanOrEqual(BUDGET_BYTES);
  };
  const pages = ["/requests", "/requests/new", requestPage(waiting), requestPage(number), "/profile"];
  for (const path of pages) await weigh(path);
  await page.goto(requestPage(number));
  await accept(page);
  await expectStatus(page, "CLOSED");
  await weigh(requestPage(number));
  await weigh(`/requests/new?follows=${number}`);
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

test.describe("without its scripts", () => {
  // They are kept from it on purpose.
  test.use({ expectedComplaints: /ERR_FAILED/ });

  test("the list and a request of 50 messages have their largest paint already", async ({ enter }) => {
    const page = await enter(await newCustomer("Lia Iute"));
    const number = await openRequest(page, "Cincizeci de mesaje");
    await fillConversation(number, 49);
    const plain = await enter(null);
    await plain.context().addCookies(await page.context().cookies());
    await plain.route("**/*.js", (route) => route.abort());
    for (const path of ["/requests", requestPage(number)]) {
      const largest = await largestPaint(page, path);
      expect(largest).toBeGreaterThan(1_000);
      // A word about the time may have become shorter or longer meanwhile.
      expect(await largestPaint(plain, path), path).toBeGreaterThanOrEqual(largest * 0.9);
    }
  });
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

/** How much room the largest contentful paint takes, as the browser tells it once the page is at rest. */
async function largestPaint(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: "networkidle" });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          resolve(last && "size" in last ? Number(last.size) : 0);
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}
