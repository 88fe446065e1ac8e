import { Countdown } from "@/components/sla/countdown";
import { cx } from "@/components/ui/class-names";
import { Shape } from "@/components/ui/shape";
import { durationWords } from "@/components/ui/time-words";
import type { ClockState } from "@/prisma/generated/enums";

type RowClockProps = {
  clock: {
    state: ClockState;
    breached: boolean;
    remainingMs: number;
    targetMs: number;
    windows: [number, number][];
  };
  /** The clock's name. */
  metric: string;
  /** With `{duration}`, but for `breached`. */
  words: Record<"left" | "over" | "paused" | "breached", string>;
};

/** Share of the target from which little is left. */
const SHORT = 0.25;

/** The clock of a row: which one, what is left of it in words, and a thin bar of it. */
export function RowClock({ clock, metric, words }: RowClockProps) {
  const { state, breached, remainingMs, targetMs, windows } = clock;
  const share = Math.min(1, Math.max(0, remainingMs / targetMs));
  const short = state === "RUNNING" && share < SHORT;
  const paused = state === "PAUSED";
  const length = durationWords(Math.abs(remainingMs));
  return (
    <div className="min-w-52" data-breached={breached}>
      <p className="flex items-center gap-1.5 text-[0.8125rem]">
        {breached ? <Shape name="BREACHED" className="size-3.5 text-danger" /> : null}
        {paused && !breached ? <Shape name="PAUSED" className="size-3.5 text-muted" /> : null}
        <span
          className={cx(
            "whitespace-nowrap font-medium",
            breached ? "text-danger" : short ? "text-warn" : "text-ink",
          )}
        >
          {remainingMs < 0 ? (
            words.over.replace("{duration}", length)
          ) : paused ? (
            words.paused.replace("{duration}", length)
          ) : (
            <Countdown clock={{ remainingMs, windows }} left={words.left} over={words.breached} />
          )}
        </span>
        <span className="ml-auto pl-2 text-muted text-xs">{metric}</span>
      </p>
      <div aria-hidden className="mt-1.5 h-1 overflow-hidden rounded-full bg-line">
        <div
          className={cx(
            "h-full rounded-full",
            breached ? "bg-danger" : paused ? "bg-line-strong" : short ? "bg-warn" : "bg-accent",
          )}
          style={{ width: breached ? "100%" : `${Math.round(share * 100)}%` }}
        />
      </div>
    </div>
  );
}
