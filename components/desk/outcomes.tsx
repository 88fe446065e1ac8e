"use client";

import type { ReactNode, Ref } from "react";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";
import { useReader } from "@/components/ui/reader";
import type { TicketOutcome } from "@/lib/form-state";

type OutcomesProps = {
  outcomes: readonly TicketOutcome[];
  words: { changed: string; refused: string };
  className?: string;
  ref?: Ref<HTMLDivElement>;
  /** What can be done about it. */
  children?: ReactNode;
};

/** What became of each of many tickets: how many were changed, which were refused and why. */
export function Outcomes({ outcomes, words, className, ref, children }: OutcomesProps) {
  const reader = useReader();
  const refused = outcomes.flatMap(({ number, code }) => (code ? [{ number, code }] : []));
  const changed = outcomes.length - refused.length;
  return (
    <Alert
      tone={refused.length > 0 ? "warn" : "good"}
      live
      {...(ref ? { ref } : {})}
      {...(className ? { className } : {})}
    >
      <p className="font-semibold">
        {words.changed.replace("{changed}", String(changed)).replace("{all}", String(outcomes.length))}
      </p>
      {refused.length > 0 ? (
        <ul aria-label={words.refused} className="mt-1.5 flex flex-col gap-1">
          {refused.map(({ number, code }) => (
            <li key={number}>
              <Link href={`/desk/tickets/${number}`} className="font-medium tabular-nums underline">
                #{number}
              </Link>{" "}
              {reader.words.errors[code === "changed_meanwhile" ? "changed_meanwhile_take" : code]}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </Alert>
  );
}
