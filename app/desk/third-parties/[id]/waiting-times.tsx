import { useTranslations } from "next-intl";
import { Card, CardHead } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { durationWords } from "@/components/ui/time-words";
import type { WaitingTime } from "@/lib/third-parties/waiting";

type WaitingTimesProps = { times: readonly WaitingTime[]; longestSince: Date | null };

/** How often and how long tickets waited for a third party, in real time: it knows nothing of our calendar. */
export function WaitingTimes({ times, longestSince }: WaitingTimesProps) {
  const t = useTranslations("people.thirdParty");
  const headings = [t("period"), t("waits"), t("median"), t("total")];
  return (
    <Card aria-labelledby="times" className="pb-5">
      <CardHead id="times" title={t("times")} />
      <div className="overflow-x-auto px-5">
        <table className="w-full text-left text-sm" aria-labelledby="times">
          <thead className="text-muted text-xs">
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col" className="py-1.5 pr-3 font-medium">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {times.map(({ days, waits, medianMs, totalMs }) => (
              <tr key={days} data-days={days} className="border-line border-t">
                <th scope="row" className="py-2 pr-3 font-normal">
                  {t("days", { days })}
                </th>
                <td className="py-2 pr-3">{waits}</td>
                <td className="py-2 pr-3">{medianMs === null ? "–" : durationWords(medianMs)}</td>
                <td className="py-2">{waits === 0 ? "–" : durationWords(totalMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 px-5 text-muted text-sm">
        {longestSince
          ? t.rich("longest", { at: () => <RelativeTime at={longestSince.getTime()} /> })
          : t("nothingWaits")}{" "}
        {t("realTime")}
      </p>
    </Card>
  );
}
