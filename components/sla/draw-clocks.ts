import { useTranslations } from "next-intl";
import { durationWords, exactWords, momentWords, stampWords } from "@/components/ui/time-words";
import { useRendering } from "@/components/ui/use-rendering";
import type { Clock, Verdict } from "@/lib/sla/clock";
import type { Ledger, LedgerRow } from "@/lib/sla/ledger";
import type { SlaMetric } from "@/prisma/generated/enums";
import type { ClockWords, DrawnClock, DrawnLedger } from "./clock-list";

const DAY_MS = 86_400_000;

/** A clock as of the page's instant: `remainingMs` in working time, negative past the target. */
export type ShownClock = Clock & {
  verdict: Verdict;
  remainingMs: number;
  asOf: number;
  windows: [number, number][];
  workingDayMs: number;
};

type Told = {
  /** Its name: of `sla.metric` for staff, of `sla.customerMetric` for the customer. */
  nameOf: (metric: SlaMetric) => string;
  /** What happened in a stretch of a clock, in the words of its reader. */
  reasonOf: (row: LedgerRow, metric: SlaMetric) => string;
};

/** Clocks with their ledgers, put into words for a `ClockList`. For server components. */
export function useDrawnClocks({ nameOf, reasonOf }: Told) {
  const t = useTranslations("sla");
  const { reader, minute } = useRendering();
  const drawnLedger = useDrawnLedger(reasonOf);
  const [before = "", after = ""] = useTranslations("common.time").raw("until").split("<at></at>");
  const draw = (clock: ShownClock, ledger: Ledger | undefined): DrawnClock => {
    const { metric, cycle, state, targetMs, remainingMs, asOf, windows, dueAt } = clock;
    const verdict = clock.verdict === "MET" && ledger?.cancelled ? "CANCELLED" : clock.verdict;
    const counts = state === "RUNNING" && remainingMs >= 0;
    const pause = state === "PAUSED" ? ledger?.rows.findLast(({ reason }) => reason === "paused") : undefined;
    const name = nameOf(metric);
    return {
      metric,
      cycle,
      state,
      verdict,
      name: cycle > 1 ? t("cycle", { metric: name, cycle }) : name,
      verdictWord: t(`verdict.${verdict}`),
      usedPercent: Math.min(100, Math.max(0, ((targetMs - remainingMs) / targetMs) * 100)),
      figure: counts ? null : verdict === "CANCELLED" ? t("cancelled", { metric }) : figureOf(clock, ledger),
      running: counts ? { remainingMs, asOf, windows } : null,
      until:
        state === "RUNNING" && dueAt !== null
          ? {
              before,
              after,
              at: dueAt,
              said: momentWords(dueAt, minute, reader),
              exact: exactWords(dueAt, reader),
            }
          : null,
      pausedBecause: pause ? reasonOf(pause, metric) : null,
      ledger: ledger ? drawnLedger(ledger, clock) : null,
    };
  };
  const figureOf = (
    { state, verdict, startedAt, stoppedAt, targetMs, remainingMs }: ShownClock,
    ledger: Ledger | undefined,
  ) => {
    const elapsed = durationWords(targetMs - remainingMs);
    if (remainingMs < 0) return t("over", { duration: durationWords(-remainingMs) });
    if (state === "PAUSED") return t("pausedWithLeft", { duration: durationWords(remainingMs) });
    if (verdict === "MET" && stoppedAt === startedAt) return t("metAtOnce");
    // Nothing was counted: its hour says more than "0 min".
    if (
      verdict === "MET" &&
      stoppedAt !== null &&
      ledger?.rows.every(({ reason }) => reason === "outside_hours")
    )
      return t("metOutside", { at: stampWords(stoppedAt, reader) });
    if (verdict === "MET") return t("met", { duration: elapsed });
    return t("of", { elapsed, target: durationWords(targetMs) });
  };
  const words: ClockWords = {
    why: t("why"),
    left: t.raw("left"),
    over: t("verdict.BREACHED"),
    stands: t.raw("stands"),
    stretch: `${t("ledger.from")} – ${t("ledger.to")}`,
    counted: t("ledger.counted"),
  };
  return { draw, words, asOf: minute };
}

function useDrawnLedger(reasonOf: Told["reasonOf"]): (ledger: Ledger, clock: ShownClock) => DrawnLedger {
  const t = useTranslations("sla.ledger");
  const { reader } = useRendering();
  return ({ metric, rows, addedMs, takenOutMs, countedMs }, { workingDayMs, targetMs }) => {
    const rawMs = countedMs + takenOutMs - addedMs;
    const corrections = (
      [
        ["added", addedMs],
        ["takenOut", takenOutMs],
        ["raw", rawMs],
      ] as const
    ).filter(([what, ms]) => (what === "raw" ? addedMs + takenOutMs : ms) > 0);
    const sums = [["total", countedMs], ...corrections, ["target", targetMs]] as const;
    return {
      caption: workingDayMs < DAY_MS ? t("hours", { day: durationWords(workingDayMs) }) : t("allHours"),
      rows: rows.map((row) => ({
        key: row.from,
        reason: row.reason,
        from: stampWords(row.from, reader),
        to: stampWords(row.to, reader),
        why: reasonOf(row, metric),
        counted: row.countedMs > 0 ? durationWords(row.countedMs) : "–",
      })),
      sums: sums.map(([what, ms]) => ({ name: t(what), length: durationWords(ms) })),
    };
  };
}
