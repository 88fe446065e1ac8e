import {
  Archive,
  ArrowLeftRight,
  Ban,
  ChevronDown,
  type LucideIcon,
  RotateCcw,
  Undo2,
  UserRoundPlus,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import * as actions from "@/app/desk/actions";
import { useAgentChoices } from "@/components/desk/agent-choices";
import { RefreshWhenStale } from "@/components/desk/refresh-when-stale";
import { Draft } from "@/components/form/draft";
import { SelectField, TextareaField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/components/form/use-sending";
import { cx } from "@/components/ui/class-names";
import { catalogue } from "@/lib/i18n/catalogue";
import type { OfferedAgent } from "@/lib/people/absence";
import type { PersonActor } from "@/lib/people/actor";
import type { TicketPage } from "@/lib/tickets/page";
import { isWrittenMove, type TicketDrafts } from "./drafts";
import type { SideMove } from "./moves";

type Rule = { action: FormAction; asksAgent: boolean; final: boolean; Icon: LucideIcon };

const rules = {
  assign: { action: actions.assignTicket, asksAgent: true, final: false, Icon: UserRoundPlus },
  reassign: { action: actions.reassignTicket, asksAgent: true, final: false, Icon: ArrowLeftRight },
  release: { action: actions.releaseTicket, asksAgent: false, final: false, Icon: Undo2 },
  reopen: { action: actions.reopenTicket, asksAgent: false, final: false, Icon: RotateCcw },
  close: { action: actions.closeTicket, asksAgent: false, final: true, Icon: Archive },
  withdraw: { action: actions.withdrawTicket, asksAgent: false, final: true, Icon: Ban },
} as const satisfies Record<SideMove, Rule>;

type MoveFormProps = {
  move: SideMove;
  name: string;
  consequence: string;
  actor: PersonActor;
  ticket: TicketPage;
  agents: readonly OfferedAgent[];
  drafts: TicketDrafts;
  /** Begun before, and not sent. */
  open: boolean;
};

/** A move behind its name: opened, it says what follows and asks what it needs. Needs no JavaScript. */
export function MoveForm({ move, name, consequence, actor, ticket, agents, drafts, open }: MoveFormProps) {
  const t = useTranslations("desk.moves");
  const draftWords = catalogue[useLocale()].common.draft;
  const asked = isWrittenMove(move) ? move : null;
  const { action, asksAgent, final, Icon } = rules[move];
  const others = useAgentChoices(agents, actor.id).filter(({ value }) => value !== ticket.assigneeId);
  const first = others.find(({ value }) => value === actor.id) ?? others.find(({ disabled }) => !disabled);
  return (
    <details name="move" open={open} className="group rounded-lg open:bg-sunken" data-move={move}>
      <summary
        className={cx(
          "flex h-9 list-none items-center gap-2.5 rounded-lg px-2 font-medium text-sm hover:bg-sunken",
          final && "text-danger",
        )}
      >
        <Icon aria-hidden className={cx("size-4 shrink-0", !final && "text-muted")} />
        <span className="flex-1">{name}</span>
        <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <Form
        action={action}
        {...(asked && { draft: drafts[asked] })}
        success={t(`${move}.done`, { number: ticket.number })}
        className="flex flex-col gap-3 px-3 pt-1 pb-3"
      >
        <RefreshWhenStale vanishing />
        <input type="hidden" name="number" value={ticket.number} />
        <input type="hidden" name="version" value={ticket.version} />
        <p className="text-[0.8125rem] text-muted">
          {t(`${move}.hint`)} {consequence}
        </p>
        {asksAgent ? (
          <SelectField
            name="assigneeId"
            id={`${move}-assignee`}
            label={t("agent")}
            hideLabel
            defaultValue={first?.value}
          >
            {others.map(({ value, label, disabled }) => (
              <option key={value} value={value} disabled={disabled}>
                {label}
              </option>
            ))}
          </SelectField>
        ) : null}
        {asked ? (
          <TextareaField
            name="body"
            id={`${asked}-body`}
            label={t(`${asked}.reason`)}
            rows={2}
            maxLength={20_000}
            className="min-h-16"
            required
          />
        ) : null}
        <SubmitButton size="sm" variant={final ? "danger" : "primary"} className="self-start">
          {t(`${move}.confirm`)}
        </SubmitButton>
        {asked ? <Draft words={draftWords} /> : null}
      </Form>
    </details>
  );
}
