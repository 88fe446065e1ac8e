import { useTranslations } from "next-intl";
import { assignTicket } from "@/app/desk/actions";
import { isPresent } from "@/components/desk/agent-choices";
import { QuickForm } from "@/components/desk/quick-form";
import { Card, CardHead } from "@/components/ui/card";
import { Shape } from "@/components/ui/shape";
import type { OfferedAgent } from "@/lib/people/absence";
import type { PersonActor } from "@/lib/people/actor";
import { type Move, refusal } from "@/lib/tickets/machine";
import type { TicketPage } from "@/lib/tickets/page";
import { begunMove, type TicketDrafts } from "./drafts";
import { DuplicateForm } from "./duplicate-form";
import { MoveForm } from "./move-form";
import { useMoves } from "./use-moves";

const sideMoves = [
  "assign",
  "reassign",
  "release",
  "reopen",
  "close",
  "withdraw",
] as const satisfies readonly Move[];

export type SideMove = (typeof sideMoves)[number];

type MovesProps = {
  actor: PersonActor;
  ticket: TicketPage;
  agents: readonly OfferedAgent[];
  drafts: TicketDrafts;
};

/** What can be done with the ticket beside writing; what cannot be done stands below with its reason. */
export function Moves({ actor, ticket, agents, drafts }: MovesProps) {
  const t = useTranslations("desk");
  const assigneeActive = isPresent(agents, ticket.assigneeId, actor.id);
  const wordsOf = useMoves(actor, ticket, assigneeActive);
  const begun = begunMove(drafts);
  const all = sideMoves.map((move) => ({ move, ...wordsOf(move) }));
  const reasons = [...new Set(all.flatMap(({ refused }) => refused ?? []))];
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
              {...{ move, consequence, actor, ticket, agents, drafts }}
              open={move === begun}
              name={t(`moves.${move}.name`)}
            />
          ),
        )}
      </div>
      {refusal(actor, ticket, "withdraw") ? null : (
        <DuplicateForm ticket={ticket} draft={drafts.duplicate} open={begun === "duplicate"} />
      )}
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
