import { expect, test } from "vitest";
import { ok } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import { LINES_PRINTED, ticketPage } from "@/lib/tickets/page";
import { taken, value } from "./scene";

test("a conversation of hundreds is shown a hundred lines at a time, each of them once", async () => {
  const { ana, dan, number, now } = await taken();
  const said = (nth: number) => ({
    kind: "COMMENTED" as const,
    status: "IN_PROGRESS" as const,
    data: {},
    message: { body: `Mesajul ${nth}`, visibility: "PUBLIC" as const, attachmentIds: [] },
  });
  const many = Array.from({ length: 250 }, (_, nth) => said(nth));
  value(await changeTicket(ana, { number }, now, () => ok(many)));

  const pages = [];
  for (let before: number | null = null, more = true; more; ) {
    const page = await ticketPage(ana, number, before);
    if (!page) throw new Error("The request is not there.");
    expect(page.lines.length).toBeLessThanOrEqual(100);
    expect(page.hasLater).toBe(before !== null);
    expect(page.conversation.filter(({ message }) => message !== null).length).toBeLessThanOrEqual(100);
    expect(page.eventCount).toBe(252);
    pages.unshift(...page.lines);
    before = page.earlier?.before ?? null;
    more = page.earlier !== null;
  }
  expect(pages).toHaveLength(252);
  const bodies = pages.flatMap(({ message }) => (message?.body.startsWith("Mesajul") ? [message.body] : []));
  expect(bodies).toEqual(many.map(({ message }) => message.body));
  expect((await ticketPage(dan, number))?.earlier?.count).toBe(152);
  const printed = await ticketPage(ana, number, null, LINES_PRINTED);
  expect(printed?.lines.filter(({ message }) => message !== null)).toHaveLength(251);
  expect(printed?.earlier).toBeNull();
});
