import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { PASSWORD } from "@/tests/support/accounts";

type Account = { email: string; password?: string };

type People = {
  /** Complaints of the browser's console that a test brings about itself; every other one fails it. */
  expectedComplaints: RegExp | null;
  /** A browser of one's own: signed in as `account`, or as nobody. */
  enter: (account: Account | null, options?: BrowserContextOptions) => Promise<Page>;
};

/** Tests with several people at once, in which no page may complain in its console or lose its title. */
export const test = base.extend<People>({
  expectedComplaints: [null, { option: true }],
  enter: async ({ browser, expectedComplaints }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (account, options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await context.addInitScript(complainOfLostTitle);
      context.on("console", (message) => {
        if (message.type() !== "error" && message.type() !== "warning") return;
        complaints.push(`${message.page()?.url()} ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => complaints.push(`${error.page()?.url()} ${error.error().message}`));
      const page = await context.newPage();
      if (account) await signIn(page, account);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints.filter((text) => !expectedComplaints?.test(text))).toEqual([]);
  },
});

/** Runs in every page: one that has a title may not be without it for a moment when it is shown anew. */
function complainOfLostTitle(): void {
  let had = { href: "", title: "" };
  new MutationObserver(() => {
    const { title, location } = document;
    const isLost = !title && had.title && had.href === location.href;
    // biome-ignore lint/suspicious/noConsole: what is written there fails the test
    if (isLost) console.error(`The page "${had.title}" has lost its title.`);
    had = { href: location.href, title };
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Through the page "Conectare", as everybody does. */
export async function signIn(page: Page, { email, password = PASSWORD }: Account): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Adresă de e-mail").fill(email);
  await page.getByLabel("Parolă", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Conectare" }).click();
  await page.waitForURL(/\/(requests|desk)$/);
}

/** An address nobody has yet, so that tests do not meet each other's people. */
export function newAddress(name: string): string {
  return `${name}.${crypto.randomUUID().slice(0, 8)}@verdemarket.example`;
}
