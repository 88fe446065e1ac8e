import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useDrawnClocks } from "@/components/sla/draw-clocks";
import { catalogue } from "@/lib/i18n/catalogue";
import { foldClocks, judge, remainingMs } from "@/lib/sla/clock";
import { ledgersOf } from "@/lib/sla/ledger";
import { answered, calendarOf, closed, history, resolved, taken, terms, when } from "./history";

const NOW = when("Fri 10:00");

function Told({ facts }: { facts: ReturnType<typeof history> }) {
  const ledgers = ledgersOf(facts, terms, NOW);
  const { draw } = useDrawnClocks({ nameOf: (metric) => metric, reasonOf: ({ reason }) => reason });
  return foldClocks(facts, terms).map((clock, index) => {
    const calendar = calendarOf(clock.calendarVersionId);
    const asOfNow = { verdict: judge(clock, calendar, NOW), remainingMs: remainingMs(clock, calendar, NOW) };
    const { name, verdictWord, figure } = draw(
      { ...clock, ...asOfNow, asOf: NOW, windows: [], workingDayMs: 9 * 3_600_000 },
      ledgers[index],
    );
    return `${name}: ${verdictWord}, ${figure}\n`;
  });
}

function told(facts: ReturnType<typeof history>): string[] {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="ro"
      messages={catalogue.ro}
      timeZone="Europe/Bucharest"
      now={new Date(NOW)}
    >
      <Told facts={facts} />
    </NextIntlClientProvider>,
  )
    .trim()
    .split("\n");
}

test("a solution before working hours says when it was the first answer, not that it took no time", () => {
  const facts = history("Mon 05:00", ["Mon 05:20", taken], ["Mon 06:10", answered], ["Mon 06:10", resolved]);
  expect(told(facts)).toEqual([
    "PICKUP: Respectat, încheiat la 11 mar., 05:20, în afara programului",
    "FIRST_RESPONSE: Respectat, încheiat la 11 mar., 06:10, în afara programului",
    "RESOLUTION: Respectat, încheiat la 11 mar., 06:10, în afara programului",
  ]);
});

test("what was taken as it came in, and answered in working hours, took what it took", () => {
  const facts = history("Mon 10:00", ["Mon 10:00", taken], ["Mon 10:25", answered]);
  expect(told(facts).slice(0, 2)).toEqual([
    "PICKUP: Respectat, încheiat pe loc",
    "FIRST_RESPONSE: Respectat, încheiat în 25 min",
  ]);
});

test("a request that was withdrawn is not said to have been taken, answered or solved in time", () => {
  expect(told(history("Mon 10:00", ["Mon 10:05", closed]))).toEqual([
    "PICKUP: Anulat, oprit fără preluare",
    "FIRST_RESPONSE: Anulat, oprit fără răspuns",
    "RESOLUTION: Anulat, oprit fără rezolvare",
  ]);
});
