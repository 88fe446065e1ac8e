"use client";

import { cx } from "@/components/ui/class-names";
import { LateDetails } from "@/components/ui/late-details";
import { type Packed, usePacked } from "@/components/ui/packed";
import { useReader } from "@/components/ui/reader";
import { type SaidInstant, SaidTime } from "@/components/ui/said-time";
import { Shape } from "@/components/ui/shape";
import { momentWords } from "@/components/ui/time-words";
import { useNow } from "@/components/ui/use-now";
import type { Verdict as ClockVerdict } from "@/lib/sla/clock";
import type { LedgerRow } from "@/lib/sla/ledger";
import type { ClockState, SlaMetric } from "@/prisma/generated/enums";
import { Countdown } from "./countdown";
import { type Running, standsUntil } from "./remaining";

/** A clock as it is drawn: everything it says, in words. */
export type DrawnClock = {
  metric: SlaMetric;
  cycle: number;
  state: ClockState;
  /** Cancelled is what stopped in time, but without what it measures. */
  verdict: ClockVerdict | "CANCELLED";
  name: string;
  verdictWord: string;
  usedPercent: number;
  /** How it ended or stands; null while it runs with something left: then `running` counts it down. */
  figure: string | null;
  running: Running | null;
  /** When it falls due, in a sentence around the instant. */
  until: (SaidInstant & { before: string; after: string }) | null;
  pausedBecause: string | null;
  ledger: DrawnLedger | null;
};

/** A ledger as it is drawn. Lengths and instants in words. */
export type DrawnLedger = {
  caption: string;
  rows: {
    key: number;
    reason: LedgerRow["reason"];
    from: string;
    to: string;
    why: string;
    counted: string;
  }[];
  /** Below the rows: the total, what corrections did, the target. */
  sums: { name: string; length: string }[];
};

/** `left` with `{duration}`, `stands` with `{at}`. */
export type ClockWords = Record<"why" | "left" | "over" | "stands" | "stretch" | "counted", string>;

const looks = {
  MET: { shape: "RESOLVED", tone: "text-good", bar: "bg-good" },
  RUNNING: { shape: "TIMER", tone: "text-accent", bar: "bg-accent" },
  PAUSED: { shape: "PAUSED", tone: "text-warn", bar: "bg-warn" },
  BREACHED: { shape: "CROSSED", tone: "text-danger", bar: "bg-danger" },
  CANCELLED: { shape: "CLOSED", tone: "text-muted", bar: "bg-line-strong" },
} as const satisfies Record<DrawnClock["verdict"], object>;

const STANDING = { shape: "PAUSED", tone: "text-muted" } as const;

type ClockListProps = {
  clocks: Packed<readonly DrawnClock[]>;
  words: ClockWords;
  /** The minute in which the instants were put into words, epoch ms. */
  asOf: number;
  /** Ledgers are drawn when they are opened; else they are there without JavaScript too. */
  lazy?: boolean;
};

/** Clocks, each with its verdict as word, colour and shape, a thin bar, and its ledger under "De ce?". */
export function ClockList({ clocks: packed, ...shared }: ClockListProps) {
  const clocks = usePacked(packed);
  return (
    <ul className="divide-y divide-line px-5">
      {clocks.map((clock) => (
        <ClockLine key={`${clock.metric}-${clock.cycle}`} clock={clock} {...shared} />
      ))}
    </ul>
  );
}

type ClockLineProps = { clock: DrawnClock } & Omit<ClockListProps, "clocks">;

function ClockLine({ clock, words, asOf, lazy = false }: ClockLineProps) {
  const { bar } = looks[clock.verdict];
  const { until } = clock;
  return (
    <li
      className="py-3 first:pt-0 last:pb-0"
      data-metric={clock.metric}
      data-verdict={clock.verdict}
      data-state={clock.state}
    >
      <div className="flex items-baseline justify-between gap-3">
        <p className="font-medium text-sm">{clock.name}</p>
        <Verdict clock={clock} stands={words.stands} />
      </div>
      <div aria-hidden className="mt-2 h-1 overflow-hidden rounded-full bg-sunken">
        <div className={cx("h-full rounded-full", bar)} style={{ width: `${clock.usedPercent}%` }} />
      </div>
      <p className="mt-1.5 text-[0.8125rem] text-muted">
        {clock.running ? (
          <Countdown clock={clock.running} left={words.left} over={words.over} />
        ) : (
          clock.figure
        )}
        {until ? (
          <>
            {` · ${until.before}`}
            <SaidTime instant={until} shape="moment" asOf={asOf} tabIndex={0} />
            {until.after}
          </>
        ) : null}
      </p>
      {clock.pausedBecause ? <p className="text-[0.8125rem] text-muted">{clock.pausedBecause}</p> : null}
      {clock.ledger ? (
        <LateDetails
          drawn={!lazy}
          className={cx("group mt-1", lazy && "noscript:hidden")}
          summary={words.why}
          summaryClassName="inline-block rounded text-[0.8125rem] text-accent underline-offset-2 hover:underline"
        >
          <LedgerTable ledger={clock.ledger} words={words} />
        </LateDetails>
      ) : null}
    </li>
  );
}

/** The verdict; outside working hours until when the clock stands instead, as it does not run then. */
function Verdict({
  clock: { verdict, verdictWord, running },
  stands,
}: {
  clock: DrawnClock;
  stands: string;
}) {
  const now = useNow();
  const reader = useReader();
  const until = running ? standsUntil(running, now) : null;
  const { shape, tone } = until === null ? looks[verdict] : STANDING;
  return (
    <p className={cx("flex items-center gap-1 font-medium text-xs", tone)}>
      <Shape name={shape} className="size-3.5" />
      <span className="inline-block first-letter:uppercase" suppressHydrationWarning>
        {until === null ? verdictWord : stands.replace("{at}", momentWords(until, now, reader))}
      </span>
    </p>
  );
}

/** A clock's ledger: rows that add up exactly to its figure. */
function LedgerTable({ ledger, words }: { ledger: DrawnLedger; words: ClockWords }) {
  return (
    <div className="mt-2 overflow-x-auto rounded-lg border border-line">
      <table className="ledger w-full text-left text-xs">
        <caption>{ledger.caption}</caption>
        <thead>
          <tr>
            <th>{words.stretch}</th>
            <th>{words.counted}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.rows.map(({ key, reason, from, to, why, counted }) => (
            <tr key={key} data-reason={reason}>
              <td>
                <span>{from}</span>
                {" – "}
                <span>{to}</span>
                <span className="block whitespace-normal text-muted">{why}</span>
              </td>
              <td>{counted}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {ledger.sums.map(({ name, length }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{length}</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}
