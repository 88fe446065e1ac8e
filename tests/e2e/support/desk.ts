import { expect, type Locator, type Page } from "@playwright/test";
import words from "@/lib/i18n/messages/ro/desk.json" with { type: "json" };
import type { MailKind } from "@/prisma/generated/enums";
import { expectStatus, numberOf } from "./ticket";

type Mode = keyof typeof words.mode;

export const ticketOnDesk = (number: number) => `/desk/tickets/${number}`;

/** Opens the composer in a mode; returns its form. */
export async function compose(page: Page, mode: Mode): Promise<Locator> {
  await page
    .getByRole("navigation", { name: words.composer.modes })
    .getByRole("link", { name: words.mode[mode].name })
    .click();
  const form = page.locator(`form[data-mode=${mode}]`);
  await expect(form).toBeVisible();
  return form;
}

/** Writes on the ticket before us in a mode and sends it. */
export async function write(page: Page, mode: Mode, body: string): Promise<void> {
  const form = await compose(page, mode);
  await form.getByRole("textbox", { name: words.mode[mode].name }).fill(body);
  await send(form, mode);
}

export async function send(form: Locator, mode: Mode): Promise<void> {
  await form.getByRole("button", { name: words.mode[mode].send }).click();
}

type SideMove = "assign" | "reassign" | "release" | "reopen" | "close" | "withdraw";

/** Opens one of "Acțiuni", without JavaScript by its address; returns what it asks. */
export async function openMove(page: Page, move: SideMove): Promise<Locator> {
  const box = page.locator(`details[data-move=${move}]`);
  await box.locator("summary").click();
  const confirm = box.getByRole("button", { name: words.moves[move].confirm });
  const address = box.getByRole("link", { name: words.moves.open });
  await expect(confirm.or(address)).toBeVisible();
  if (await address.isVisible()) await address.click();
  await expect(confirm).toBeVisible();
  return box;
}

/** Takes the ticket before us. */
export async function take(page: Page): Promise<void> {
  const box = await openMove(page, "assign");
  await confirmMove(box, "assign");
  await expectStatus(page, "IN_PROGRESS");
}

export async function confirmMove(box: Locator, move: SideMove): Promise<void> {
  await box.getByRole("button", { name: words.moves[move].confirm }).click();
}

type Call = {
  name: string;
  email: string;
  phone?: string;
  organisation?: string;
  subject: string;
  body: string;
};

/** Fills in "Solicitare nouă" for somebody who phones and is unknown. */
export async function fillCall(page: Page, call: Call): Promise<void> {
  // Whom the same agent has chosen in another test, and left as a draft, is not chosen here.
  await page.goto("/desk/tickets/new?customer=");
  const search = page.getByLabel(words.new.searchLabel);
  await search.fill(call.email);
  await expect(page.getByText(words.new.notFound)).toBeVisible();
  await page.getByLabel(words.new.name).fill(call.name);
  await page.getByLabel(words.new.email, { exact: true }).fill(call.email);
  await page.getByLabel(words.new.phone).fill(call.phone ?? "");
  await page.getByLabel(words.new.organisation).fill(call.organisation ?? "");
  await page.getByLabel(words.new.subject).fill(call.subject);
  await page.getByLabel(words.new.body).fill(call.body);
}

/** Opens a ticket for somebody unknown who phones; answers its number. */
export async function openForCaller(page: Page, call: Call): Promise<number> {
  await fillCall(page, call);
  await page.getByRole("button", { name: words.new.send }).click();
  await page.waitForURL(/\/desk\/tickets\/\d+/);
  return numberOf(page);
}

/** That the ticket's mails tell of so many of a kind held back because the customer stopped them, and none sent. */
export async function expectOptedOut(page: Page, kind: MailKind, count: number): Promise<void> {
  const lines = page.locator(`li[data-mail=${kind}]`);
  await expect(lines).toHaveCount(count);
  for (const line of await lines.all()) {
    await expect(line).toHaveAttribute("data-state", "SUPPRESSED");
    await expect(line).toContainText(words.mails.reason.opted_out);
  }
}

/** "Legături și fișiere". */
export function related(page: Page): Locator {
  return page.getByRole("region", { name: words.related.title });
}
