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
    asOf: number;
    windows: [number, number][];
  };
  /** The clock's name. */
  metric: string;
  /** With `{duration}`, but for `breached`; `stands` with `{at}`. */
  words: Record<"left" | "over" | "paused" | "breached" | "stands", string>;
};

/** Share of the target from which little is left. */
const SHORT = 0.25;

/** The clock of a row: which one, what is left of it in words, and a thin bar of it. */
export function RowClock({ clock, metric, words }: RowClockProps) {
  const { state, breached, remainingMs, targetMs, asOf, windows } = clock;
  const share = Math.min(1, Math.max(0, remainingMs / targetMs));
  const short = state === "RUNNING" && share < SHORT;
  const paused = state === "PAUSED";
  const tone = short ? "text-warn" : "text-accent";
  const length = durationWords(Math.abs(remainingMs));
  return (
    <>
      <p className="queue-clock">
        {breached ? <Shape name="BREACHED" className="size-3.5 text-danger" /> : null}
        {paused && !breached ? <Shape name="PAUSED" className="size-3.5 text-muted" /> : null}
        <span className={breached ? "text-danger" : short ? "text-warn" : "text-ink"}>
          {remainingMs < 0 ? (
            words.over.replace("{duration}", length)
          ) : paused ? (
            words.paused.replace("{duration}", length)
          ) : (
            <Countdown
              clock={{ remainingMs, asOf, windows }}
              left={words.left}
              over={words.breached}
              stands={words.stands}
            />
          )}
        </span>
        <span>{metric}</span>
      </p>
      <div
        aria-hidden
        className={cx("queue-bar", breached ? "text-danger" : paused ? "text-line-strong" : tone)}
        style={{ backgroundSize: breached ? undefined : `${Math.round(share * 100)}% 100%` }}
      />
    </>
  );
}
