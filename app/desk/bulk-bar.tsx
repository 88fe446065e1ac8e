"use client";

import { useRef, useState } from "react";
import { useFieldAnswer } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { cx } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field";
import { Select, Textarea } from "@/components/ui/input";
import { type Packed, usePacked } from "@/components/ui/packed";
import type { TicketOutcome } from "@/lib/form-state";
import type { TicketStatus } from "@/prisma/generated/enums";
import { BulkConsequence, type ConsequenceWords } from "./bulk-consequence";
import type { Kind } from "./bulk-forecast";
import { BULK_FORM } from "./bulk-form";
import { BulkOutcome, type OutcomeWords } from "./bulk-outcome";
import { changeTickets } from "./queue-actions";
import { keepSelected, unselect, useSelected } from "./use-selected";

const operations = ["assign", "priority", "team", "category", "tag", "untag", "note", "resolve"] as const;
export type Operation = (typeof operations)[number];

type Choices = readonly { value: string; label: string; disabled?: boolean }[];

type BulkBarProps = {
  choices: Packed<Record<(typeof fields)[number], Choices>>;
  replies: readonly { id: string; name: string }[];
  /** The statuses in which each is refused. */
  refusedIn: Record<Kind, readonly TicketStatus[]>;
  words: OutcomeWords & {
    consequence: ConsequenceWords;
    label: string;
    what: string;
    apply: string;
    clear: string;
    selected: string;
    body: string;
    reply: string;
    noReply: string;
    operations: Record<Operation, string>;
  };
};

/** Each field stands only beside what it is for; the choice itself says so. */
const shownFor = {
  assigneeId: "group-has-[option[value=assign]:checked]/bulk:block",
  priority: "group-has-[option[value=priority]:checked]/bulk:block",
  teamId: "group-has-[option[value=team]:checked]/bulk:block",
  categoryId: "group-has-[option[value=category]:checked]/bulk:block",
  tagId:
    "group-has-[option[value=tag]:checked]/bulk:block group-has-[option[value=untag]:checked]/bulk:block",
} as const;

/** What each field is called: as what it is for. */
const calledAs = {
  assigneeId: "assign",
  priority: "priority",
  teamId: "team",
  categoryId: "category",
  tagId: "tag",
} as const satisfies Record<keyof typeof shownFor, Operation>;

const fields = ["assigneeId", "priority", "teamId", "categoryId", "tagId"] as const;

/** `left`: those that were refused, and stay selected. */
type Done = { op: Operation; outcomes: readonly TicketOutcome[]; back: boolean; left: readonly number[] };

/**
 * What can be done with the tickets selected, drawn once some are; afterwards what became of each. Those that were
 * refused stay selected, with the words that were to be sent, until others are selected too.
 */
export function BulkBar({ choices: packed, replies, refusedIn, words }: BulkBarProps) {
  const choices = usePacked(packed);
  const [done, setDone] = useState<Done | null>(null);
  const sent = useRef<Operation>("assign");
  const selected = useSelected();
  const count = selected.length;
  const [drawn, setDrawn] = useState(false);
  if (count > 0 && !drawn) setDrawn(true);
  return (
    <>
      {done && selected.every(({ number }) => done.left.includes(number)) ? (
        <BulkOutcome
          op={done.op}
          outcomes={done.outcomes}
          back={done.back}
          words={words}
          onUndone={(outcomes) => setDone({ ...done, outcomes, back: true })}
          onClose={() => setDone(null)}
        />
      ) : null}
      {drawn ? (
        <Form
          id={BULK_FORM}
          action={changeTickets}
          aria-label={words.label}
          keepAfterSuccess
          onSend={(data) => {
            sent.current = operations.find((each) => each === data.get("op")) ?? "assign";
          }}
          onSuccess={({ outcomes = [] }) => {
            const refused = outcomes.flatMap(({ number, code }) => (code ? [number] : []));
            setDone({ op: sent.current, outcomes, back: false, left: refused });
            if (refused.length === 0) emptyForm();
            keepSelected(refused);
          }}
          className="group/bulk fixed inset-x-4 bottom-4 z-30 mx-auto hidden max-h-[45dvh] w-fit max-w-full flex-wrap items-start gap-2 overflow-y-auto rounded-xl border border-line bg-raised p-3 shadow-float group-has-[input[name=ticket]:checked]/queue:flex"
        >
          <span aria-live="polite" className="px-1 py-1.5 text-sm tabular-nums">
            {words.selected.replace("{count}", String(count))}
          </span>
          <Select
            id="bulk-op"
            name="op"
            defaultValue="assign"
            aria-label={words.what}
            className={cx(small, "w-40")}
          >
            {operations.map((each) => (
              <option key={each} value={each}>
                {words.operations[each]}
              </option>
            ))}
          </Select>
          {fields.map((name) => (
            <Select
              key={name}
              name={name}
              aria-label={words.operations[calledAs[name]]}
              className={cx(small, "hidden w-48", shownFor[name])}
            >
              {choices[name].map(({ value, label, disabled }) => (
                <option key={value} value={value} disabled={disabled}>
                  {label}
                </option>
              ))}
            </Select>
          ))}
          <Body words={words} replies={replies} />
          <SubmitButton size="sm">{words.apply}</SubmitButton>
          <button
            type="button"
            onClick={() => {
              unselect();
              emptyForm();
              setDone(null);
            }}
            className="h-8 rounded-lg px-2 text-muted text-sm hover:text-ink"
          >
            {words.clear}
          </button>
          <BulkConsequence chosen={selected} refusedIn={refusedIn} words={words.consequence} />
        </Form>
      ) : null}
    </>
  );
}

/** Nothing that was written for some tickets waits for others. */
function emptyForm(): void {
  document.querySelector<HTMLFormElement>(`#${BULK_FORM}`)?.reset();
}

const small = "[&_select]:h-8 [&_select]:text-sm [&_.shape]:top-2";

/** What is written on every ticket: a canned reply, words of one's own, or both. */
function Body({ words, replies }: Pick<BulkBarProps, "words" | "replies">) {
  const { error } = useFieldAnswer("body");
  return (
    <div className="hidden w-72 max-w-full flex-col gap-2 group-has-[option[value=note]:checked]/bulk:flex group-has-[option[value=resolve]:checked]/bulk:flex">
      <Select name="replyId" aria-label={words.reply} className={small}>
        <option value="">{words.noReply}</option>
        {replies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Textarea
        name="body"
        rows={2}
        maxLength={20_000}
        aria-label={words.body}
        placeholder={words.body}
        aria-invalid={error ? true : undefined}
        className="min-h-14 text-sm"
      />
      {error ? <FieldError id="bulk-body-error">{error}</FieldError> : null}
    </div>
  );
}
