import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ClockList, type DrawnClock } from "@/components/sla/clock-list";
import { pack } from "@/components/ui/packed";
import { type Reader, ReaderProvider } from "@/components/ui/reader";
import { catalogue } from "@/lib/i18n/catalogue";

const MINUTE = 60_000;
/** Tuesday 10 March 2026 in Bucharest. */
const NINE_PM = Date.UTC(2026, 2, 10, 19, 0);
const NEXT_NINE = Date.UTC(2026, 2, 11, 7, 0);
const { sla, common, errors } = catalogue.ro;

function drawn(windows: [number, number][], remainingMs = 20 * MINUTE): string {
  const words = { errors, failed: common.failed, time: common.time } as Reader["words"];
  const clock: DrawnClock = {
    metric: "PICKUP",
    cycle: 1,
    state: "RUNNING",
    verdict: "RUNNING",
    name: sla.metric.PICKUP,
    verdictWord: sla.verdict.RUNNING,
    usedPercent: 10,
    figure: null,
    running: { remainingMs, asOf: NINE_PM + 456, windows },
    until: null,
    pausedBecause: null,
    ledger: null,
  };
  const said = {
    why: "",
    left: sla.left,
    over: sla.verdict.BREACHED,
    stands: sla.stands,
    stretch: "",
    counted: "",
  };
  return renderToStaticMarkup(
    <ReaderProvider reader={{ locale: "ro", timeZone: "Europe/Bucharest", now: NINE_PM, words }}>
      <ClockList clocks={pack([clock])} words={said} asOf={NINE_PM} />
    </ReaderProvider>,
  );
}

test("a clock outside working hours is not said to run, but until when it stands", () => {
  const standing = drawn([[NEXT_NINE, NEXT_NINE + 20 * MINUTE]]);
  expect(standing).toContain("stă până mâine, 09:00");
  expect(standing).not.toContain(sla.verdict.RUNNING);
  const running = drawn([[NINE_PM + 456, NINE_PM + 20 * MINUTE]]);
  expect(running).toContain(sla.verdict.RUNNING);
  expect(running).not.toContain("stă până");
});

test("a clock with nothing left as the hours end stands until they begin again, and is late only then", () => {
  const standing = drawn([[NEXT_NINE, NEXT_NINE + 1]], 0);
  expect(standing).toContain("stă până mâine, 09:00");
  expect(standing).not.toContain(sla.verdict.BREACHED);
  expect(drawn([[NINE_PM, NINE_PM + 1]], 0)).not.toContain("stă până");
});
