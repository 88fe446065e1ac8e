"use client";

import { type ReactNode, useState } from "react";
import { Outcomes } from "@/components/desk/outcomes";
import { Form } from "@/components/form/form";
import type { TicketOutcome } from "@/lib/form-state";
import { handOverTickets } from "../../actions";

type HandOverProps = {
  personId: string;
  words: { changed: string; refused: string; close: string };
  /** The fields and the tickets; nothing once there are none. */
  children: ReactNode;
};

/** Hands tickets over; afterwards what became of each. The form stays when none is left, to be told so. */
export function HandOver({ personId, words, children }: HandOverProps) {
  const [outcomes, setOutcomes] = useState<readonly TicketOutcome[]>([]);
  return (
    <>
      {outcomes.length > 0 ? (
        <Outcomes outcomes={outcomes} words={words} className="mx-5 mb-3">
          <button
            type="button"
            onClick={() => setOutcomes([])}
            className="mt-1 h-8 rounded-lg text-muted hover:text-ink"
          >
            {words.close}
          </button>
        </Outcomes>
      ) : null}
      <Form
        action={handOverTickets}
        keepAfterSuccess
        onSuccess={({ outcomes: told = [] }) => setOutcomes(told)}
      >
        <input type="hidden" name="personId" value={personId} />
        {children}
      </Form>
    </>
  );
}
