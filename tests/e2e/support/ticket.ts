import { expect, type Page } from "@playwright/test";
import ro from "@/lib/i18n/messages/ro/common.json" with { type: "json" };
import type { Turn } from "@/lib/tickets/machine";
import type { TicketStatus } from "@/prisma/generated/enums";
import type { Words } from "./words";

/** A clock as a page shows it: `RESOLUTION PAUSED PAUSED`, metric, state and verdict. */
type ShownClock = string;

export type Standing = { status: TicketStatus; turn: Turn; clocks: readonly ShownClock[] };

/** How a ticket stands on the page before us: its status as a word, whose turn it is, and every clock. */
export async function expectStanding(page: Page, { status, turn, clocks }: Standing): Promise<void> {
  await expectStatus(page, status);
  await expect(page.locator("section[data-turn]")).toHaveAttribute("data-turn", turn);
  await expect.poll(() => shownClocks(page), { message: "clocks" }).toEqual(clocks.toSorted());
}

/** The status of the ticket, once the page shows it. */
export async function expectStatus(
  page: Page,
  status: TicketStatus,
  words: Words["common"] = ro,
): Promise<void> {
  const shown = page.locator("[aria-live][data-status]");
  await expect(shown).toHaveAttribute("data-status", status);
  await expect(shown).toHaveText(words.status[status]);
}

async function shownClocks(page: Page): Promise<ShownClock[]> {
  const rows = page.locator("li[data-metric]");
  const shown = await rows.evaluateAll((found) =>
    found.map((row) =>
      row instanceof HTMLElement
        ? `${row.dataset.metric} ${row.dataset.state} ${row.dataset.verdict}`
        : row.tagName,
    ),
  );
  return shown.toSorted();
}

/** The last clock of a metric. */
export function clock(page: Page, metric: string) {
  return page.locator(`li[data-metric=${metric}]`).last();
}

/** The number of the ticket whose page we are on. */
export function numberOf(page: Page): number {
  return Number(/\/(?:requests|desk\/tickets)\/(\d+)/.exec(page.url())?.[1]);
}
