import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import type { Standing } from "@/lib/notifications/relevance";
import type { RenderableMail } from "@/lib/notifications/render";
import { SlaMetric } from "@/prisma/generated/enums";

/** A mail with all it takes to judge and render it. */
export type DueMail = {
  row: RenderableMail & { attempts: number };
  linkValidUntil: Date | null;
  standing: Standing;
};

const linkPayload = z.object({ accountTokenId: z.uuid() });
const clockPayload = z.object({ metric: z.enum(SlaMetric), cycle: z.int() });

/** Reads mails, and how things stand around each, in the order of `ids`. `now` in epoch ms. */
export async function readDue(ids: string[], now: number): Promise<DueMail[]> {
  const rows = await db.outboxMail.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      kind: true,
      recipientId: true,
      ticketId: true,
      toEmail: true,
      toName: true,
      locale: true,
      timeZone: true,
      payload: true,
      attempts: true,
      recipient: { select: { id: true, status: true, role: true, mutedMailKinds: true } },
      event: { select: { at: true } },
      ticket: {
        select: {
          status: true,
          statusSince: true,
          assigneeId: true,
          team: { select: { members: { select: { personId: true } } } },
          clocks: { select: { metric: true, cycle: true, state: true, breachedAt: true } },
        },
      },
    },
  });
  const [links, stopped] = await Promise.all([linksOf(rows), stoppedAmong(rows)]);
  return rows.map(({ recipient, ticket, event, ...row }) => {
    const link = links.get(linkPayload.safeParse(row.payload).data?.accountTokenId ?? "") ?? null;
    const about = clockPayload.safeParse(row.payload).data;
    const clock = ticket?.clocks.find((one) => one.metric === about?.metric && one.cycle === about?.cycle);
    const optedOut = stopped.has(`${recipient.id} ${row.ticketId}`);
    return {
      row,
      linkValidUntil: link?.expiresAt ?? null,
      standing: {
        now,
        recipient: { ...recipient, optedOut },
        link: link && {
          usedAt: link.usedAt?.getTime() ?? null,
          voidedAt: link.voidedAt?.getTime() ?? null,
          expiresAt: link.expiresAt.getTime(),
        },
        ticket: ticket && {
          status: ticket.status,
          statusSince: ticket.statusSince.getTime(),
          assigneeId: ticket.assigneeId,
          teamMemberIds: ticket.team?.members.map(({ personId }) => personId) ?? [],
        },
        eventAt: event?.at.getTime() ?? null,
        clock: clock ? { ...clock, breachedAt: clock.breachedAt?.getTime() ?? null } : null,
      },
    };
  });
}

async function linksOf(rows: { payload: unknown }[]) {
  const ids = rows.flatMap(({ payload }) => linkPayload.safeParse(payload).data?.accountTokenId ?? []);
  const tokens = await db.accountToken.findMany({
    where: { id: { in: ids } },
    select: { id: true, usedAt: true, voidedAt: true, expiresAt: true },
  });
  return new Map(tokens.map((token) => [token.id, token]));
}

/** Which recipients have stopped the mails of which tickets, asked by the whole key, as the index begins with the person. */
async function stoppedAmong(rows: { recipientId: string; ticketId: string | null }[]) {
  const pairs = rows.flatMap(({ recipientId: personId, ticketId }) =>
    ticketId ? [{ personId, ticketId }] : [],
  );
  const found = await db.ticketOptOut.findMany({
    where: { OR: pairs },
    select: { personId: true, ticketId: true },
  });
  return new Set(found.map(({ personId, ticketId }) => `${personId} ${ticketId}`));
}
