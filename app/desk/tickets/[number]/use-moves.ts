import { useTranslations } from "next-intl";
import { type ClockConsequence, consequences } from "@/components/desk/consequence";
import { durationWords } from "@/components/ui/time-words";
import type { PersonActor } from "@/lib/people/actor";
import { type Move, refusal, statusAfter, transitions } from "@/lib/tickets/machine";
import type { TicketPage } from "@/lib/tickets/page";

/** What a move would do, or why it cannot be made, in words. */
export type MoveWords = { refused: string | null; consequence: string };

/** Tells of each move whether it can be made now and what it would do to the clocks. */
export function useMoves(
  actor: PersonActor,
  ticket: TicketPage,
  assigneeActive: boolean,
): (move: Move) => MoveWords {
  const t = useTranslations();
  const clockWords = useClockWords();
  return (move) => {
    const refused = refusal(actor, ticket, move);
    if (refused?.code === "not_in_this_status") {
      const from = transitions[move].from.map((status) => t(`common.status.${status}`)).join(", ");
      return { refused: t("desk.moves.onlyFrom", { from }), consequence: "" };
    }
    if (refused) return { refused: t(`errors.${refused.code}`), consequence: "" };
    const after = statusAfter(ticket, move, assigneeActive);
    const words = consequences(ticket.sla.clocks, ticket.status, after).map(clockWords);
    return { refused: null, consequence: words.join(" ") };
  };
}

function useClockWords(): (consequence: ClockConsequence) => string {
  const t = useTranslations();
  return ({ metric, does, remainingMs }) => {
    const late = remainingMs < 0;
    const left = durationWords(Math.abs(remainingMs));
    if (metric === "PICKUP") {
      if (does === "startsAnew") return t("desk.consequence.pickupAnew");
      return late
        ? t("desk.consequence.pickupStopsLate", { over: left })
        : t("desk.consequence.pickupStops", { left });
    }
    if (metric === "CUSTOMER_RESPONSE") return t("desk.consequence.questionEnds");
    switch (does) {
      case "pauses":
        return late ? t("sla.consequence.pausesLate", { over: left }) : t("sla.consequence.pauses", { left });
      case "stops":
        return late ? t("sla.consequence.stopsLate", { over: left }) : t("sla.consequence.stops", { left });
      case "resumes":
      case "startsAnew":
        return late
          ? t("sla.consequence.resumesLate", { over: left })
          : t("sla.consequence.resumes", { left });
    }
  };
}
