"use server";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { z } from "zod";
import { Conversation } from "@/components/conversation/conversation";
import { requireStaff } from "@/lib/auth/session";
import { isNews } from "@/lib/tickets/news";
import { ticketPage } from "@/lib/tickets/page";
import { ticketNumber } from "@/lib/tickets/ticket-number";

const seen = z.strictObject({ number: ticketNumber, version: z.int().nonnegative() });

/** What people have said and done on a ticket since a version, and the version it has now; null: nothing is there. */
export async function newsSince(
  number: number,
  version: number,
): Promise<{ version: number; shown: ReactNode } | null> {
  const actor = await requireStaff();
  const asked = seen.safeParse({ number, version });
  const ticket = asked.success ? await ticketPage(actor, asked.data.number) : null;
  if (!ticket) return null;
  const t = await getTranslations("desk.ticket");
  const since = ticket.conversation.filter(({ event }) => event.seq > version && event.actorId !== null);
  const others = since.filter(({ event }) => isNews(event, actor.id));
  const entries = others.length > 0 ? others : since;
  return {
    version: ticket.version,
    shown: <Conversation entries={entries} readerId={actor.id} you={t("you")} again />,
  };
}
