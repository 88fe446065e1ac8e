import "server-only";
import type { Tx } from "@/lib/db";
import { enqueue, type NewMail } from "@/lib/notifications/outbox";
import { type MailFacts, payloadFor } from "@/lib/notifications/payload";
import { type Audience, type Recipient, recipientsOf } from "@/lib/notifications/recipients";
import type { Actor } from "@/lib/people/actor";
import type { Clock } from "@/lib/sla/clock";
import type { Visibility } from "@/prisma/generated/enums";
import type { TicketEvent } from "./event";
import type { HistoryEntry } from "./load";
import type { TicketState } from "./projection";

type Words = { body: string; visibility: Visibility };

/** A change as it was written. `ids` and `quotes` are by the event's sequence. */
type Change = {
  actor: Actor;
  ticket: { id: string; number: number; subject: string; requester: { id: string; name: string } };
  state: TicketState;
  clocks: readonly Clock[];
  entries: readonly HistoryEntry[];
  fresh: readonly HistoryEntry[];
  ids: ReadonlyMap<number, string>;
  quotes: ReadonlyMap<number, Words>;
};

/** Writes down the mails that the fresh events bring, in their transaction. `now` in epoch ms. */
export async function oweMails(tx: Tx, change: Change, now: number): Promise<void> {
  const people = await peopleAround(tx, change);
  const mails: NewMail[] = [];
  for (const { event } of change.fresh) {
    const drafts = recipientsOf(event, audienceOf(change, event, people));
    if (drafts.length === 0) continue;
    const facts = await factsFor(tx, change, event, people);
    for (const draft of drafts) {
      const { recipient, state, reason } = draft;
      const about = { recipient, ticketId: change.ticket.id, eventId: change.ids.get(event.seq) ?? null };
      const content = payloadFor(draft, event, facts);
      mails.push(
        state === "QUEUED"
          ? { ...content, ...about, state, reason }
          : { ...content, ...about, state, reason },
      );
    }
  }
  await enqueue(tx, mails, now);
}

type People = { byId: ReadonlyMap<string, Recipient>; team: readonly Recipient[] };

async function peopleAround(tx: Tx, { ticket, state, fresh }: Change): Promise<People> {
  const ids = [ticket.requester.id, state.assigneeId, ...fresh.map(({ event }) => ratedAgentId(event))];
  const inTeam = state.teamId ? [{ memberships: { some: { teamId: state.teamId } } }] : [];
  const rows = await tx.person.findMany({
    where: { OR: [{ id: { in: ids.filter((id) => id !== null) } }, ...inTeam] },
    select: {
      id: true,
      email: true,
      name: true,
      status: true,
      role: true,
      locale: true,
      timeZone: true,
      mutedMailKinds: true,
      optOuts: { where: { ticketId: ticket.id }, select: { ticketId: true } },
      memberships: { where: { teamId: state.teamId ?? ticket.id }, select: { teamId: true } },
    },
  });
  const people = rows.map(({ optOuts, memberships, ...person }) => ({
    inTeam: memberships.length > 0,
    recipient: { ...person, optedOut: optOuts.length > 0 },
  }));
  return {
    byId: new Map(people.map(({ recipient }) => [recipient.id, recipient])),
    team: people.filter(({ inTeam }) => inTeam).map(({ recipient }) => recipient),
  };
}

function audienceOf({ ticket, state }: Change, event: TicketEvent, { byId, team }: People): Audience {
  const requester = byId.get(ticket.requester.id);
  if (!requester) throw new Error(`Ticket ${ticket.number} has no requester.`);
  return {
    actorId: event.actorId,
    requester,
    assignee: byId.get(state.assigneeId ?? "") ?? null,
    team,
    ratedAgent: byId.get(ratedAgentId(event) ?? "") ?? null,
  };
}

async function factsFor(tx: Tx, change: Change, event: TicketEvent, { byId }: People): Promise<MailFacts> {
  const { actor, ticket, state, clocks, quotes } = change;
  const running = clocks.flatMap(({ metric, dueAt }) => (dueAt === null ? [] : [[metric, dueAt]]));
  return {
    ticket: { number: ticket.number, subject: ticket.subject, priority: state.priority },
    requesterName: ticket.requester.name,
    actorName: event.actorId !== null && actor.kind === "person" ? actor.name : null,
    ratedAgentName: byId.get(ratedAgentId(event) ?? "")?.name ?? null,
    message: quotes.get(event.seq) ?? (await openQuestion(tx, change, event)),
    dueAt: Object.fromEntries(running),
  };
}

/** The question whose answer a reminder asks for. */
async function openQuestion(tx: Tx, { entries }: Change, event: TicketEvent): Promise<Words | null> {
  if (event.kind !== "SLA_WARNED" && event.kind !== "SLA_BREACHED") return null;
  if (event.data.metric !== "CUSTOMER_RESPONSE") return null;
  const asked = entries.findLast((entry) => entry.event.kind === "CUSTOMER_ASKED")?.event.messageId;
  if (!asked) return null;
  return tx.message.findUnique({ where: { id: asked }, select: { body: true, visibility: true } });
}

function ratedAgentId(event: TicketEvent): string | null {
  return event.kind === "RATED" ? event.data.agentId : null;
}
