import { useLocale, useTranslations } from "next-intl";
import { assignTicket } from "@/app/desk/actions";
import { type AgentChoice, isPresent } from "@/components/desk/agent-choices";
import { QuickForm } from "@/components/desk/quick-form";
import { Card, CardHead } from "@/components/ui/card";
import type { Packed } from "@/components/ui/packed";
import { Shape } from "@/components/ui/shape";
import { catalogue } from "@/lib/i18n/catalogue";
import { translatorFor } from "@/lib/i18n/translator";
import type { OfferedAgent } from "@/lib/people/absence";
import type { PersonActor } from "@/lib/people/actor";
import { type Move, refusal } from "@/lib/tickets/machine";
import type { TicketPage } from "@/lib/tickets/page";
import { begunMove, isWrittenMove, type TicketDrafts } from "./drafts";
import { type DrawnMove, MoveForm } from "./move-form";
import { useMoves } from "./use-moves";

/** What can be done beside the composer, in the order it is offered. */
const sideMoves = [
  "assign",
  "reassign",
  "release",
  "reopen",
  "close",
  "withdraw",
  "duplicate",
] as const satisfies readonly (Move | "duplicate")[];

export type SideMove = (typeof sideMoves)[number];

type MovesProps = {
  actor: PersonActor;
  ticket: TicketPage;
  agents: readonly OfferedAgent[];
  /** The same as they are chosen. */
  choices: Packed<readonly AgentChoice[]>;
  drafts: TicketDrafts;
  /** The move the address asks for. */
  asked: string | null;
};

/** What can be done with the ticket beside writing; what cannot be done stands below with its reason. */
export function Moves({ actor, ticket, agents, choices, drafts, asked }: MovesProps) {
  const t = useTranslations("desk");
  const { common } = catalogue[useLocale()];
  const wordsOf = useMoves(actor, ticket, isPresent(agents, ticket.assigneeId, actor.id));
  const tTheirs = translatorFor(ticket.requester.locale);
  // A duplicate is withdrawn in favour of another one.
  const all = sideMoves.map((move) => ({ move, ...wordsOf(move === "duplicate" ? "withdraw" : move) }));
  const begun = all.find(({ move, refused }) => move === asked && !refused)?.move ?? begunMove(drafts);
  const reasons = [...new Set(all.flatMap(({ refused }) => refused ?? []))];
  const setting = {
    ticket: { number: ticket.number, version: ticket.version, assigneeId: ticket.assigneeId },
    ownId: actor.id,
    agents: choices,
    words: {
      agent: t("moves.agent"),
      open: t("moves.open"),
      original: {
        label: t("moves.duplicate.number"),
        likely: t("moves.duplicate.likely"),
        status: common.status,
      },
      draft: common.draft,
    },
  };
  const drawn = (move: SideMove, consequence: string): DrawnMove => ({
    move,
    name: t(`moves.${move}.name`),
    hint: [t(`moves.${move}.hint`), consequence].filter(Boolean).join(" "),
    confirm: t(`moves.${move}.confirm`),
    done: t(`moves.${move}.done`, { number: ticket.number }),
    body: isWrittenMove(move)
      ? {
          label: t(`moves.${move}.reason`),
          ...(move === "duplicate" && { suggested: tTheirs("tickets.message.isDuplicate") }),
        }
      : null,
  });
  return (
    <Card aria-labelledby="moves" className="pb-4">
      <CardHead id="moves" title={t("moves.title")}>
        <p className="text-muted text-xs">{ticket.assignee?.name ?? t("nobody")}</p>
      </CardHead>
      {refusal(actor, ticket, "assign") ? null : (
        <div className="px-5 pb-2">
          <QuickForm
            action={assignTicket}
            values={{ number: ticket.number, version: ticket.version, assigneeId: actor.id }}
            success={t("done.taken", { number: ticket.number })}
            primary
            shortcut="T"
          >
            <Shape name="TAKE" />
            {t("take")}
          </QuickForm>
          <p className="mt-2 text-[0.8125rem] text-muted">{wordsOf("assign").consequence}</p>
        </div>
      )}
      <div className="flex flex-col gap-1 px-3">
        {all.map(({ move, refused: reason, consequence }) =>
          reason ? null : (
            <MoveForm
              key={move}
              {...setting}
              drawn={drawn(move, consequence)}
              draft={isWrittenMove(move) ? drafts[move] : null}
              open={move === begun}
            />
          ),
        )}
      </div>
      {reasons.map((reason, index) => (
        <div key={reason} className="mt-3 px-5">
          <div className="flex flex-wrap gap-1.5">
            {all
              .filter(({ refused }) => refused === reason)
              .map(({ move }) => (
                <button
                  key={move}
                  type="button"
                  disabled
                  aria-describedby={`refused-${index}`}
                  className="rounded-md border border-line border-dashed px-2 py-1 text-muted text-xs disabled:cursor-not-allowed"
                >
                  {t(`moves.${move}.name`)}
                </button>
              ))}
          </div>
          <p id={`refused-${index}`} className="mt-1.5 text-muted text-xs">
            {reason}
          </p>
        </div>
      ))}
    </Card>
  );
}
