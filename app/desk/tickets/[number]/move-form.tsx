"use client";

import {
  assignTicket,
  closeAsDuplicate,
  closeTicket,
  reassignTicket,
  releaseTicket,
  reopenTicket,
  withdrawTicket,
} from "@/app/desk/actions";
import type { AgentChoice } from "@/components/desk/agent-choices";
import { RefreshWhenStale } from "@/components/desk/refresh-when-stale";
import { Draft, type DraftWords } from "@/components/form/draft";
import { SelectField, TextareaField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/components/form/use-sending";
import { cx } from "@/components/ui/class-names";
import { LateDetails } from "@/components/ui/late-details";
import { type Packed, usePacked } from "@/components/ui/packed";
import { Shape, type ShapeName } from "@/components/ui/shape";
import type { FormDraft } from "@/lib/drafts/schema";
import type { SideMove } from "./moves";
import { OriginalField, type OriginalWords } from "./original-field";

type Rule = { action: FormAction; asks?: "agent" | "original"; final?: true; shape: ShapeName };

const rules = {
  assign: { action: assignTicket, asks: "agent", shape: "TAKE" },
  reassign: { action: reassignTicket, asks: "agent", shape: "REASSIGN" },
  release: { action: releaseTicket, shape: "UNDO" },
  reopen: { action: reopenTicket, shape: "REOPEN" },
  close: { action: closeTicket, final: true, shape: "ARCHIVE" },
  withdraw: { action: withdrawTicket, final: true, shape: "BAN" },
  duplicate: { action: closeAsDuplicate, asks: "original", final: true, shape: "DUPLICATE" },
} as const satisfies Record<SideMove, Rule>;

/** A move in words. */
export type DrawnMove = {
  move: SideMove;
  name: string;
  /** What follows from it. */
  hint: string;
  confirm: string;
  done: string;
  /** What it asks to be written, and what is suggested; null where nothing is. */
  body: { label: string; suggested?: string } | null;
};

export type MoveSetting = {
  ticket: { number: number; version: number; assigneeId: string | null };
  ownId: string;
  agents: Packed<readonly AgentChoice[]>;
  words: { agent: string; open: string; original: OriginalWords; draft: DraftWords };
};

type MoveFormProps = MoveSetting & {
  drawn: DrawnMove;
  draft: FormDraft | null;
  /** Asked for, or begun before and not sent. */
  open: boolean;
};

/** A move behind its name: opened, it says what follows and asks what it needs; without JavaScript by its address. */
export function MoveForm({ open, ...props }: MoveFormProps) {
  const { move, name } = props.drawn;
  const { final, shape }: Rule = rules[move];
  return (
    <LateDetails
      name="move"
      open={open}
      drawn={props.draft?.savedAt != null}
      className="group rounded-lg open:bg-sunken"
      data-move={move}
      summaryClassName={cx(
        "flex h-9 list-none items-center gap-2.5 rounded-lg px-2 font-medium text-sm hover:bg-sunken",
        final && "text-danger",
      )}
      summary={
        <>
          <Shape name={shape} className={final ? undefined : "text-muted"} />
          <span className="flex-1">{name}</span>
          <Shape name="DOWN" className="text-muted transition-transform group-open:rotate-180" />
        </>
      }
      instead={
        <a
          href={`?move=${move}#moves`}
          className="mx-3 mb-3 hidden text-accent text-sm hover:underline noscript:inline-block"
        >
          {props.words.open}
        </a>
      }
    >
      <Asked {...props} />
    </LateDetails>
  );
}

function Asked({ drawn, draft, ticket, ownId, agents, words }: Omit<MoveFormProps, "open">) {
  const { move, hint, confirm, done, body } = drawn;
  const { action, asks, final }: Rule = rules[move];
  return (
    <Form
      action={action}
      {...(draft && { draft })}
      success={done}
      className="flex flex-col gap-3 px-3 pt-1 pb-3"
    >
      <RefreshWhenStale vanishing />
      <input type="hidden" name="number" value={ticket.number} />
      <input type="hidden" name="version" value={ticket.version} />
      <p className="text-[0.8125rem] text-muted">{hint}</p>
      {asks === "agent" ? (
        <AgentField id={`${move}-assignee`} label={words.agent} {...{ ticket, ownId, agents }} />
      ) : null}
      {asks === "original" ? <OriginalField number={ticket.number} words={words.original} /> : null}
      {body ? (
        <TextareaField
          name="body"
          id={`${move}-body`}
          label={body.label}
          rows={body.suggested ? 3 : 2}
          maxLength={20_000}
          defaultValue={body.suggested}
          className="min-h-16"
          required
        />
      ) : null}
      <SubmitButton size="sm" variant={final ? "danger" : "primary"} className="self-start">
        {confirm}
      </SubmitButton>
      {draft ? <Draft words={words.draft} /> : null}
    </Form>
  );
}

type AgentFieldProps = Pick<MoveSetting, "ticket" | "ownId" | "agents"> & { id: string; label: string };

/** Who may be given it: oneself first, if it is not one's own already. */
function AgentField({ id, label, ticket, ownId, agents }: AgentFieldProps) {
  const others = usePacked(agents).filter(({ value }) => value !== ticket.assigneeId);
  const first = others.find(({ value }) => value === ownId) ?? others.find(({ disabled }) => !disabled);
  return (
    <SelectField name="assigneeId" id={id} label={label} hideLabel defaultValue={first?.value}>
      {others.map(({ value, label: said, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {said}
        </option>
      ))}
    </SelectField>
  );
}
