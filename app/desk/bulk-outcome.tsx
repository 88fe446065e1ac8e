"use client";

import { useEffect, useRef } from "react";
import { Outcomes } from "@/components/desk/outcomes";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { TicketOutcome } from "@/lib/form-state";
import type { Operation } from "./bulk-bar";
import { changedFew } from "./bulk-forecast";
import { type StateWords, stateReason } from "./bulk-reason";
import { undoChanges } from "./queue-actions";

export type OutcomeWords = Record<
  "changed" | "changedSome" | "putBack" | "refused" | "undo" | "undoReleases" | "undone" | "close",
  string
> & { stateNow: StateWords };

type BulkOutcomeProps = {
  op: Operation;
  outcomes: readonly TicketOutcome[];
  /** They are those of an undoing. */
  back: boolean;
  words: OutcomeWords;
  onUndone: (outcomes: readonly TicketOutcome[]) => void;
  onClose: () => void;
};

/**
 * What became of each ticket: how many were changed, which were refused, and the way back. It has the focus, as the bar
 * that had it may have gone with the selection, and stays in sight over a long list.
 */
export function BulkOutcome({ op, outcomes, back, words, onUndone, onClose }: BulkOutcomeProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what became of an undoing has it anew
  useEffect(() => box.current?.focus({ preventScroll: true }), [outcomes]);
  const undoable = outcomes.filter(({ was }) => was !== null);
  const some = outcomes.some(({ code }) => code !== null);
  const told = back ? words.putBack : some ? words.changedSome : words.changed;
  const changed = outcomes.flatMap(({ number, code }) => (code ? [] : [number]));
  // Who had nobody before goes back to the queue, which is a release.
  const releases = op === "assign" && undoable.some(({ was }) => was === "");
  return (
    <Outcomes
      ref={box}
      outcomes={outcomes}
      words={{ ...words, changed: told.replace("{changed}", changedFew(changed)) }}
      reasonOf={(refused) => stateReason(op, refused, words.stateNow)}
      className="z-20 mb-4 lg:sticky lg:top-16"
    >
      <div className="mt-2 flex items-end gap-2">
        {undoable.length > 0 ? (
          <Form
            action={undoChanges}
            onSuccess={({ outcomes: back = [] }) => onUndone(back)}
            className="flex flex-col items-start gap-2"
          >
            <input type="hidden" name="op" value={op} />
            <input type="hidden" name="body" value={words.undone} />
            {undoable.map(({ number, version, was }) => (
              <input key={number} type="hidden" name="ticket" value={`${number}:${version}:${was}`} />
            ))}
            {releases ? <p>{words.undoReleases}</p> : null}
            <SubmitButton size="sm" variant="secondary">
              {words.undo}
            </SubmitButton>
          </Form>
        ) : null}
        <button type="button" onClick={onClose} className="h-8 rounded-lg px-2 text-muted hover:text-ink">
          {words.close}
        </button>
      </div>
    </Outcomes>
  );
}
