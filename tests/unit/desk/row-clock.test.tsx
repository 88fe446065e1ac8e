import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RowClock } from "@/components/desk/row-clock";
import { type Reader, ReaderProvider } from "@/components/ui/reader";
import { catalogue } from "@/lib/i18n/catalogue";

const MINUTE = 60_000;
/** Tuesday 10 March 2026 in Bucharest. */
const NINE_PM = Date.UTC(2026, 2, 10, 19, 0);
const NEXT_NINE = Date.UTC(2026, 2, 11, 7, 0);
const { sla, common, errors } = catalogue.ro;

function said(now: number, windows: [number, number][]): string {
  const words = { errors, failed: common.failed, time: common.time } as Reader["words"];
  const html = renderToStaticMarkup(
    <ReaderProvider reader={{ locale: "ro", timeZone: "Europe/Bucharest", now, words }}>
      <RowClock
        clock={{
          state: "RUNNING",
          breached: false,
          remainingMs: 2 * MINUTE + 30_000,
          targetMs: 60 * MINUTE,
          asOf: now,
          windows,
        }}
        metric={sla.metric.FIRST_RESPONSE}
        words={{ ...sla, paused: sla.pausedWithLeft, breached: sla.verdict.BREACHED }}
      />
    </ReaderProvider>,
  );
  return html.replace(/(<[^>]*>)+/g, " ").trim();
}

test("a row's clock says until when it stands outside working hours, and nothing of that while it runs", () => {
  expect(said(NINE_PM, [[NEXT_NINE, NEXT_NINE + 10 * MINUTE]])).toBe(
    "mai sunt 2 min stă până mâine, 09:00 Primul răspuns",
  );
  const now = NINE_PM + 456;
  expect(said(now, [[now, now + 10 * MINUTE]])).toBe("mai sunt 2 min Primul răspuns");
});
