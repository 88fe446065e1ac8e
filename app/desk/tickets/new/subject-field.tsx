"use client";

import { useEffect, useRef, useState } from "react";
import { TextField } from "@/components/form/fields";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SimilarTicket } from "@/lib/search/similar";
import { useSimilar } from "./use-similar";

type SubjectFieldProps = {
  /** What is like the subject the page came with. */
  similar: readonly SimilarTicket[];
  defaultValue: string | undefined;
  maxLength: number;
  words: { subject: string; similar: string; status: Record<SimilarTicket["status"], string> };
};

/** The subject; warns of open tickets with one like it, whoever asked for them: perhaps it is one trouble. */
export function SubjectField({ similar, defaultValue, maxLength, words }: SubjectFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const found = useSimilar(typed, similar);
  const box = useRef<HTMLInputElement>(null);
  // What was typed before the page came alive is looked for too.
  useEffect(() => {
    const field = box.current;
    if (field && field.value !== field.defaultValue) setTyped(field.value);
  }, []);
  return (
    <div className="flex min-w-0 flex-col gap-3 sm:col-span-2">
      <TextField
        ref={box}
        name="subject"
        label={words.subject}
        defaultValue={defaultValue}
        maxLength={maxLength}
        autoComplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
        required
      />
      <div role="status" className="empty:hidden">
        {found.length > 0 ? (
          <Alert tone="warn" title={words.similar}>
            <ul className="mt-1.5 flex flex-col gap-1.5">
              {found.map(({ number, subject, status, requester }) => (
                <li key={number} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                  <Link
                    href={`/desk/tickets/${number}`}
                    className="min-w-0 max-w-full truncate hover:underline"
                  >
                    <span className="tabular-nums">#{number}</span> {subject}{" "}
                    <span className="text-muted">· {requester}</span>
                  </Link>
                  <StatusBadge status={status} label={words.status[status]} />
                </li>
              ))}
            </ul>
          </Alert>
        ) : null}
      </div>
    </div>
  );
}
