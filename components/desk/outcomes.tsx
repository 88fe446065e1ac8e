"use client";

import { Fragment, type ReactNode, type Ref } from "react";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";
import { useReader } from "@/components/ui/reader";
import type { TicketOutcome } from "@/lib/form-state";

type OutcomesProps = {
  outcomes: readonly TicketOutcome[];
  words: { changed: string; refused: string };
  /** Why one was refused, where more is to be said than its code does. */
  reasonOf?: (refused: TicketOutcome) => string | null;
  className?: string;
  ref?: Ref<HTMLDivElement>;
  /** What can be done about it. */
  children?: ReactNode;
};

/** What became of each of many tickets: how many were changed, which were refused and why, each reason once. */
export function Outcomes({ outcomes, words, reasonOf, className, ref, children }: OutcomesProps) {
  const reader = useReader();
  const refused = outcomes.flatMap((each) => (each.code ? [{ ...each, code: each.code }] : []));
  const changed = outcomes.length - refused.length;
  const reasons = new Map<string, TicketOutcome[]>();
  for (const each of refused) {
    const code = each.code === "changed_meanwhile" ? "changed_meanwhile_take" : each.code;
    const reason = reasonOf?.(each) ?? reader.words.errors[code];
    reasons.set(reason, [...(reasons.get(reason) ?? []), each]);
  }
  return (
    <Alert
      tone={refused.length > 0 ? "warn" : "good"}
      live
      {...(ref ? { ref } : {})}
      {...(className ? { className } : {})}
    >
      <p className="font-semibold">
        {words.changed
          .replace("{changed}", String(changed))
          .replace("{refused}", String(refused.length))
          .replace("{all}", String(outcomes.length))}
      </p>
      {refused.length > 0 ? (
        <ul
          aria-label={words.refused}
          className="mt-1.5 flex max-h-48 flex-col max-lg:max-h-28 gap-1 overflow-y-auto"
        >
          {[...reasons].map(([reason, tickets]) => (
            <li key={reason}>
              {tickets.map(({ number }, index) => (
                <Fragment key={number}>
                  {index > 0 ? ", " : null}
                  <Link href={`/desk/tickets/${number}`} className="font-medium tabular-nums underline">
                    #{number}
                  </Link>
                </Fragment>
              ))}{" "}
              {reason}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </Alert>
  );
}
