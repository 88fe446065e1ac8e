import { useTranslations } from "next-intl";
import { Card, CardHead } from "@/components/ui/card";
import { PriorityMark } from "@/components/ui/priority-mark";
import { minutesText } from "@/lib/policies/duration";
import { METRICS, PRIORITIES } from "@/lib/policies/policy-input";
import type { PolicyShown } from "@/lib/policies/queries";

/** A policy version: a card for each clock, a line for each priority. */
export function PolicyTable({ targets }: { targets: PolicyShown["targets"] }) {
  const t = useTranslations("policies.sla");
  const tMetric = useTranslations("sla.metric");
  const tPriority = useTranslations("common.priority");
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      {METRICS.map((metric) => {
        const own = PRIORITIES.flatMap((priority) =>
          targets.filter((target) => target.metric === metric && target.priority === priority),
        );
        const percent = own[0]?.warnPercent ?? 100;
        return (
          <Card key={metric} aria-labelledby={`targets-${metric}`} className="pb-2" data-metric={metric}>
            <CardHead id={`targets-${metric}`} title={tMetric(metric)}>
              <span className="text-muted text-xs">
                {percent < 100 ? t("warned", { percent }) : t("notWarned")}
              </span>
            </CardHead>
            <dl className="divide-y divide-line">
              {own.map(({ priority, targetMinutes, calendar }) => (
                <div key={priority} className="grid grid-cols-[7.5rem_1fr] gap-x-3 px-5 py-2 text-sm">
                  <dt>
                    <PriorityMark priority={priority} label={tPriority(priority)} />
                  </dt>
                  <dd className="flex min-w-0 flex-wrap justify-between gap-x-4">
                    <span className="font-medium tabular-nums">{minutesText(targetMinutes)}</span>
                    <span className="min-w-0 break-words text-muted">
                      {calendar.name} v{calendar.version}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </Card>
        );
      })}
    </div>
  );
}
