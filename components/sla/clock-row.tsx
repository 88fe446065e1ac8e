import { CircleCheck, CirclePause, CircleX, Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { ExactTime } from "@/components/ui/exact-time";
import { durationWords } from "@/components/ui/time-words";
import type { Clock, Verdict } from "@/lib/sla/clock";
import { Countdown } from "./countdown";

/** A clock as of the page's instant: `remainingMs` in working time, negative past the target. */
export type ShownClock = Clock & {
  verdict: Verdict;
  remainingMs: number;
  windows: [number, number][];
  workingDayMs: number;
};

const looks = {
  MET: { Icon: CircleCheck, tone: "text-good", bar: "bg-good" },
  RUNNING: { Icon: Timer, tone: "text-accent", bar: "bg-accent" },
  PAUSED: { Icon: CirclePause, tone: "text-warn", bar: "bg-warn" },
  BREACHED: { Icon: CircleX, tone: "text-danger", bar: "bg-danger" },
} as const satisfies Record<Verdict, object>;

type ClockRowProps = {
  clock: ShownClock;
  /** Its name: `sla.metric` for staff, `sla.customerMetric` for the customer. */
  name: string;
  /** Why it stands still, in words. */
  pausedBecause: string | null;
  /** The ledger under "De ce?". */
  children?: ReactNode;
};

/** One clock: its verdict as word, colour and shape, what is left or how it ended, and a thin bar. */
export function ClockRow({ clock, name, pausedBecause, children }: ClockRowProps) {
  const t = useTranslations("sla");
  const { Icon, tone, bar } = looks[clock.verdict];
  const used = Math.min(100, Math.max(0, ((clock.targetMs - clock.remainingMs) / clock.targetMs) * 100));
  return (
    <li
      className="py-3 first:pt-0 last:pb-0"
      data-metric={clock.metric}
      data-verdict={clock.verdict}
      data-state={clock.state}
    >
      <div className="flex items-baseline justify-between gap-3">
        <p className="font-medium text-sm">{name}</p>
        <p className={cx("flex items-center gap-1 font-medium text-xs", tone)}>
          <Icon aria-hidden className="size-3.5" />
          {t(`verdict.${clock.verdict}`)}
        </p>
      </div>
      <div aria-hidden className="mt-2 h-1 overflow-hidden rounded-full bg-sunken">
        <div className={cx("h-full rounded-full", bar)} style={{ width: `${used}%` }} />
      </div>
      <p className="mt-1.5 text-[0.8125rem] text-muted">
        <ClockFigure clock={clock} />
      </p>
      {clock.state === "PAUSED" && pausedBecause ? (
        <p className="text-[0.8125rem] text-muted">{pausedBecause}</p>
      ) : null}
      {children ? (
        <details className="group mt-1">
          <summary className="inline-block rounded text-[0.8125rem] text-accent underline-offset-2 hover:underline">
            {t("why")}
          </summary>
          {children}
        </details>
      ) : null}
    </li>
  );
}

function ClockFigure({ clock }: { clock: ShownClock }) {
  const t = useTranslations("sla");
  const tCommon = useTranslations("common.time");
  const elapsed = durationWords(clock.targetMs - clock.remainingMs);
  const over = t("over", { duration: durationWords(-clock.remainingMs) });
  switch (clock.state) {
    case "STOPPED":
      if (clock.verdict === "MET") return t("met", { duration: elapsed });
      return clock.remainingMs < 0 ? over : t("of", { elapsed, target: durationWords(clock.targetMs) });
    case "PAUSED":
      return clock.remainingMs < 0
        ? over
        : t("pausedWithLeft", { duration: durationWords(clock.remainingMs) });
    case "RUNNING":
      return (
        <>
          {clock.remainingMs < 0 ? (
            over
          ) : (
            <Countdown
              clock={{ remainingMs: clock.remainingMs, windows: clock.windows }}
              left={t("left", { duration: "{duration}" })}
              over={t("verdict.BREACHED")}
              resumes={t("resumes", { at: "{at}" })}
            />
          )}
          {clock.dueAt === null ? null : (
            <>
              {" · "}
              {tCommon.rich("until", { at: () => <ExactTime at={clock.dueAt ?? 0} /> })}
            </>
          )}
        </>
      );
  }
}
