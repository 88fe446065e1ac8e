"use client";

import { useEffect, useRef, useState } from "react";
import { TextField, useFieldAnswer } from "@/components/form/fields";
import { useFormContext } from "@/components/form/form";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Original } from "@/lib/tickets/duplicates";
import { useOriginals } from "./use-originals";

export type OriginalWords = { label: string; likely: string; status: Record<Original["status"], string> };

type OriginalFieldProps = { number: number; words: OriginalWords };

/**
 * The number of the ticket that goes on; shows which one that is before anything is closed, and offers likely ones.
 * Without JavaScript the refusal of the first sending shows it, and the second one confirms it.
 */
export function OriginalField({ number, words }: OriginalFieldProps) {
  const { answer } = useFormContext();
  const kept = useFieldAnswer("originalNumber").typed ?? "";
  const [typed, setTyped] = useState(() => numberIn(kept));
  const { likely, suggest, original: asked } = useOriginals(number, typed);
  const box = useRef<HTMLDivElement>(null);
  const [alive, setAlive] = useState(false);
  useEffect(() => {
    setAlive(true);
    const form = box.current?.closest("form");
    const forget = () => setTyped("");
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  const original = alive ? asked : (answer.original ?? null);

  function choose(chosen: number): void {
    const field = box.current?.querySelector<HTMLInputElement>("input[name=originalNumber]");
    if (!field) return;
    field.value = String(chosen);
    field.focus();
    setTyped(field.value);
  }

  return (
    <div ref={box} className="flex flex-col gap-2">
      <input type="hidden" name="shownNumber" value={original?.number ?? 0} />
      <TextField
        name="originalNumber"
        id="duplicate-of"
        label={words.label}
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        onFocus={suggest}
        onInput={(event) => setTyped(numberIn(event.currentTarget.value))}
        required
      />
      <div role="status" className="empty:hidden">
        {original ? <Shown original={original} words={words} /> : null}
      </div>
      {!original && likely.length > 0 ? (
        <div>
          <p className="mb-1 text-muted text-xs">{words.likely}</p>
          <ul className="flex flex-col gap-1">
            {likely.map((each) => (
              <li key={each.number}>
                <button
                  type="button"
                  onClick={() => choose(each.number)}
                  className="w-full rounded-lg border border-line bg-surface px-2.5 py-1.5 text-left text-[0.8125rem] hover:border-accent"
                >
                  <span className="text-muted tabular-nums">#{each.number}</span> {each.subject}{" "}
                  <span className="text-muted">· {each.requester}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function numberIn(text: string): string {
  return text.trim().replace(/^#/, "");
}

function Shown({ original, words }: { original: Original; words: OriginalWords }) {
  const { number, subject, status, requester } = original;
  return (
    <div className="rounded-lg border border-line bg-surface px-2.5 py-2 text-[0.8125rem]">
      <Link href={`/desk/tickets/${number}`} className="font-medium hover:underline [overflow-wrap:anywhere]">
        <span className="tabular-nums">#{number}</span> {subject}
      </Link>
      <p className="mt-1 flex flex-wrap items-center justify-between gap-2 text-muted">
        {requester}
        <StatusBadge status={status} label={words.status[status]} />
      </p>
    </div>
  );
}
