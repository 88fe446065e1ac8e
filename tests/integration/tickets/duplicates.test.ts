import { expect, test } from "vitest";
import { fail } from "@/lib/result";
import { closeAsDuplicate, likelyOriginals, originalOf, unseenOriginal } from "@/lib/tickets/duplicates";
import { ticketPage } from "@/lib/tickets/page";
import { closeAsDuplicate as schema } from "@/lib/tickets/schema";
import { checkClocks } from "@/scripts/sla/clock-check";
import { customer } from "@/tests/support/fixtures";
import { mailed, opened, stored, taken, value } from "./scene";

/** As the form is sent once the original has been shown. */
const closing = (ticket: { number: number; version: number }, originalNumber: number) => ({
  number: ticket.number,
  version: ticket.version,
  originalNumber,
  shownNumber: originalNumber,
  body: "Este un duplicat.",
});

test("a duplicate is closed for good, its customer is mailed, and both tickets show the link", async () => {
  const { ana, dan, number, version, now } = await taken();
  const { number: original } = await opened(ana, now);
  value(await closeAsDuplicate(dan, closing({ number, version }, original), now));
  expect(await stored(number)).toMatchObject({ status: "CLOSED" });
  expect(await mailed(number, { ana, dan })).toEqual([["CLOSED", "ana", "QUEUED"]]);
  expect(await ticketPage(dan, number)).toMatchObject({ duplicateOf: { number: original } });
  expect(await ticketPage(dan, original)).toMatchObject({ duplicates: [{ number }] });
  expect((await checkClocks()).differences).toEqual([]);
});

test("the customer is told the number only of a request of his own", async () => {
  const { ana, dan, number, version, now } = await taken();
  const ion = await customer();
  const { number: foreign } = await opened(ion, now);
  value(await closeAsDuplicate(dan, closing({ number, version }, foreign), now));
  const seen = await ticketPage(ana, number);
  expect(seen?.duplicateOf).toBeNull();
  expect(seen?.conversation.at(-1)?.event).toMatchObject({ kind: "WITHDRAWN", data: {} });
  expect((await ticketPage(ion, foreign))?.duplicates).toEqual([]);
  const own = await taken();
  const { number: original } = await opened(own.ana, now);
  value(await closeAsDuplicate(own.dan, closing(own, original), now));
  expect((await ticketPage(own.ana, own.number))?.duplicateOf?.number).toBe(original);
});

test("itself, a duplicate and what is not there are no originals; a customer closes none this way", async () => {
  const one = await taken();
  const two = await taken();
  const close = (from: typeof one, originalNumber: number) =>
    closeAsDuplicate(from.dan, closing(from, originalNumber), from.now);
  for (const wrong of [one.number, 2_000_000_000])
    expect(await close(one, wrong)).toMatchObject({ fields: { originalNumber: "no_such_original" } });
  value(await close(one, two.number));
  expect(await close(two, one.number)).toMatchObject({ code: "no_such_original" });
  expect(await closeAsDuplicate(two.ana, closing(two, one.number), two.now)).toMatchObject({
    code: "only_agents",
  });
});

test.each([2, 3])(
  "of %i tickets that are each closed for the next one at once, one is refused",
  async (many) => {
    for (let round = 0; round < 15; round++) {
      const circle = await Promise.all(Array.from({ length: many }, () => taken()));
      const outcomes = await Promise.all(
        circle.map(({ dan, number, version, now }, nth) => {
          const originalNumber = circle[(nth + 1) % many]?.number ?? 0;
          return closeAsDuplicate(dan, closing({ number, version }, originalNumber), now);
        }),
      );
      const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]));
      expect(refused).toEqual(["no_such_original"]);
    }
  },
);

test("what was not shown is no original; the refusal shows it", async () => {
  const { ana, dan, number, version, now } = await taken();
  const { number: originalNumber } = await opened(ana, now);
  const input = closing({ number, version }, originalNumber);
  const blind = await closeAsDuplicate(dan, { ...input, shownNumber: 0 }, now);
  expect(blind).toMatchObject({ fields: { originalNumber: "original_not_shown" } });
  if (blind.ok) throw new Error("It was closed.");
  expect(await unseenOriginal(dan, input, blind)).toMatchObject({ original: { number: originalNumber } });
  expect(await unseenOriginal(ana, input, blind)).toEqual({ original: null });
  expect(await unseenOriginal(dan, input, fail("no_such_original"))).toEqual({});
  value(await closeAsDuplicate(dan, input, now));
  expect(await originalOf(dan, number, originalNumber)).toBeNull();
  const shown = { number: originalNumber, status: "WAITING_SUPPORT", requester: ana.name };
  expect(await originalOf(dan, originalNumber, number)).toMatchObject(shown);
  for (const [reader, asked, except] of [
    [dan, originalNumber, originalNumber],
    [dan, 2_000_000_000, number],
    [ana, originalNumber, number],
  ] as const)
    expect(await originalOf(reader, asked, except)).toBeNull();
});

test("likely originals are open tickets like it, the same customer's first, and none for a customer", async () => {
  const { ana, dan, number, now } = await taken();
  const { number: foreign } = await opened(await customer(), now);
  const { number: own } = await opened(ana, now);
  const likely = (await likelyOriginals(dan, number)).map((each) => each.number);
  expect(likely[0]).toBe(own);
  expect(likely).toContain(foreign);
  expect(likely).not.toContain(number);
  expect(await likelyOriginals(ana, number)).toEqual([]);
  expect(await likelyOriginals(dan, 2_000_000_000)).toEqual([]);
});

test("the original is typed with or without #", () => {
  const read = (originalNumber: string) =>
    schema.safeParse({ ...closing({ number: 1, version: 1 }, 0), originalNumber });
  expect(read(" #1042 ").data?.originalNumber).toBe(1042);
  expect(read("1042").success).toBe(true);
  for (const typed of ["", "abc", "0", "-1"]) expect(read(typed).success).toBe(false);
});
