import { useTranslations } from "next-intl";
import type { TicketStatus } from "@/prisma/generated/enums";
import { LiveTicket } from "./live-ticket";

type LiveNewsProps = {
  actor: { id: string };
  ticket: {
    number: number;
    status: TicketStatus;
    eventCount: number;
    conversation: readonly { actor: { id: string; name: string } | null; message: object | null }[];
  };
};

/** Keeps the page of a ticket live; says in words what its latest event is to the reader. */
export function LiveNews({ actor, ticket }: LiveNewsProps) {
  const t = useTranslations();
  const { number, status, eventCount, conversation } = ticket;
  const last = conversation.at(-1);
  return (
    <LiveTicket
      number={number}
      seen={eventCount}
      own={last?.actor?.id === actor.id}
      reply={last?.message && last.actor ? t("live.reply", { name: last.actor.name }) : null}
      status={t("live.status", { status: t(`common.status.${status}`) })}
      closed={t("live.closed")}
    />
  );
}
