import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { durationWords } from "@/components/ui/time-words";
import type { TurnShare } from "@/lib/sla/turns";
import type { Turn } from "@/lib/tickets/machine";

const tones = {
  support: { edge: "border-l-accent", bar: "bg-accent" },
  customer: { edge: "border-l-warn", bar: "bg-warn" },
  thirdParty: { edge: "border-l-third", bar: "bg-third" },
  nobody: { edge: "border-l-line-strong", bar: "bg-line-strong" },
} as const satisfies Record<Turn, object>;

type TurnStripProps = {
  turn: Turn;
  headline: string;
  detail: ReactNode;
  /** Since when, and what is awaited until when. */
  facts: ReactNode;
  shares: readonly TurnShare[];
  /** The parties as their reader calls them. */
  partyNames: Record<TurnShare["party"], string>;
};

/** Whose turn it is, since when, what is awaited until when, and how long each party has had the turn so far. */
export function TurnStrip({ turn, headline, detail, facts, shares, partyNames }: TurnStripProps) {
  const t = useTranslations("sla.turn");
  const taken = shares.filter(({ heldMs }) => heldMs > 0);
  return (
    <section
      aria-label={headline}
      data-turn={turn}
      className={cx(
        "rounded-xl border border-line border-l-4 bg-surface px-5 py-4 shadow-card",
        tones[turn].edge,
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="font-semibold text-base">{headline}</p>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">{facts}</p>
      </div>
      <div className="mt-0.5 text-muted text-sm">{detail}</div>
      {taken.length > 0 ? (
        <div className="mt-4">
          <div aria-hidden className="flex h-1.5 gap-0.5 overflow-hidden rounded-full">
            {taken.map(({ party, percent }) => (
              <div
                key={party}
                className={cx("min-w-1", tones[party].bar)}
                style={{ flexGrow: Math.max(percent, 1) }}
              />
            ))}
          </div>
          <ul aria-label={t("shares")} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
            {taken.map(({ party, percent, heldMs }) => (
              <li key={party} className="flex items-center gap-1.5">
                <span aria-hidden className={cx("size-2 rounded-full", tones[party].bar)} />
                {t("share", { party: partyNames[party], percent, duration: durationWords(heldMs) })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
