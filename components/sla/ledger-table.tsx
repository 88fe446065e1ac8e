import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { durationWords } from "@/components/ui/time-words";
import type { Ledger, LedgerRow } from "@/lib/sla/ledger";
import type { SlaMetric } from "@/prisma/generated/enums";

const DAY_MS = 86_400_000;

type LedgerTableProps = {
  ledger: Ledger;
  clock: { targetMs: number; workingDayMs: number };
  /** What happened in a stretch of a clock, in the words of its reader. */
  reasonOf: (row: LedgerRow, metric: SlaMetric) => ReactNode;
};

/** A clock's ledger: rows that add up exactly to its figure. */
export function LedgerTable({ ledger, clock, reasonOf }: LedgerTableProps) {
  const t = useTranslations("sla.ledger");
  const format = useFormatter();
  const moment = (at: number) =>
    format.dateTime(at, {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  const { addedMs, takenOutMs, countedMs } = ledger;
  const rawMs = countedMs + takenOutMs - addedMs;
  const corrections = (
    [
      ["added", addedMs],
      ["takenOut", takenOutMs],
      ["raw", rawMs],
    ] as const
  ).filter(([what, ms]) => (what === "raw" ? addedMs + takenOutMs : ms) > 0);
  const day = durationWords(clock.workingDayMs);
  return (
    <div className="mt-2 overflow-x-auto rounded-lg border border-line">
      <table className="w-full text-left text-xs [&_td]:px-2.5 [&_td]:py-1.5 [&_th]:px-2.5 [&_th]:py-1.5">
        <caption className="px-2.5 py-1.5 text-left text-muted">
          {clock.workingDayMs < DAY_MS ? t("hours", { day }) : t("allHours")}
        </caption>
        <thead className="bg-sunken text-muted">
          <tr>
            <th className="font-medium">
              {t("from")} – {t("to")}
            </th>
            <th className="text-right font-medium">{t("counted")}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {ledger.rows.map((row) => (
            <tr key={row.from} data-reason={row.reason}>
              <td>
                <span className="whitespace-nowrap tabular-nums">{moment(row.from)}</span>
                {" – "}
                <span className="whitespace-nowrap tabular-nums">{moment(row.to)}</span>
                <span className="block text-muted">{reasonOf(row, ledger.metric)}</span>
              </td>
              <td className="whitespace-nowrap text-right align-top tabular-nums">
                {row.countedMs > 0 ? durationWords(row.countedMs) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className="border-line border-t font-medium">
          <tr>
            <td>{t("total")}</td>
            <td className="whitespace-nowrap text-right tabular-nums">{durationWords(ledger.countedMs)}</td>
          </tr>
          {corrections.map(([what, ms]) => (
            <tr key={what} className="text-muted">
              <td>{t(what)}</td>
              <td className="whitespace-nowrap text-right tabular-nums">{durationWords(ms)}</td>
            </tr>
          ))}
          <tr className="text-muted">
            <td>{t("target")}</td>
            <td className="whitespace-nowrap text-right tabular-nums">{durationWords(clock.targetMs)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
