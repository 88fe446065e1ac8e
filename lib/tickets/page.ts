import "server-only";
import { filesOf, type MessageView, messageSelect, messagesOf } from "@/lib/conversation/queries";
import { currentTime } from "@/lib/current-time";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { slaView } from "@/lib/sla/view";
import type { TicketEvent } from "./event";
import { historySelect, readHistory } from "./load";
import { assignerOf, turnOf } from "./machine";
import { readableBy, visibleTo } from "./permissions";

const pageSelect = {
  id: true,
  number: true,
  version: true,
  subject: true,
  status: true,
  statusSince: true,
  priority: true,
  channel: true,
  receivedAt: true,
  createdAt: true,
  chaseAt: true,
  firstResolvedAt: true,
  resolvedAt: true,
  closedAt: true,
  autoCloseAt: true,
  requesterId: true,
  assigneeId: true,
  requester: {
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      status: true,
      locale: true,
      organisation: { select: { id: true, name: true } },
    },
  },
  assignee: { select: { id: true, name: true } },
  team: { select: { id: true, name: true } },
  category: { select: { id: true, nameRo: true, nameEn: true } },
  thirdParty: { select: { id: true, name: true, kind: true } },
  follows: { select: { number: true, subject: true } },
  followUps: { select: { number: true, subject: true, status: true }, orderBy: { number: "asc" } },
  duplicateOf: { select: { number: true, subject: true, requesterId: true } },
  duplicates: {
    select: { number: true, subject: true, status: true, requesterId: true },
    orderBy: { number: "asc" },
  },
  feedback: {
    select: {
      rating: true,
      message: true,
      createdAt: true,
      updatedAt: true,
      agent: { select: { name: true } },
    },
  },
  events: {
    select: { ...historySelect, actor: { select: { id: true, name: true, role: true } } },
    orderBy: { seq: "asc" },
  },
} as const;

/** A line of the conversation: an event the reader may see, with its message if he may read that too. */
export type ConversationEntry = {
  event: TicketEvent;
  /** Null: the system. */
  actor: { id: string; name: string; byStaff: boolean } | null;
  message: MessageView | null;
};

export type TicketPage = NonNullable<Awaited<ReturnType<typeof ticketPage>>>;

/** Lines of a conversation that are shown at once; the earlier ones have pages of their own. */
const LINES_SHOWN = 100;

/** Lines of a conversation on paper: as many as a browser lays out without trouble. */
export const LINES_PRINTED = 1_000;

/**
 * Everything both sides see of a ticket, or null when it is not the actor's to see. Clocks stand as of now. Of the
 * conversation the last 100 `lines` are shown, or the last 100 before the event `before`, or as many as `atMost` says:
 * the others have no messages.
 */
export async function ticketPage(
  actor: PersonActor,
  number: number,
  before: number | null = null,
  atMost = LINES_SHOWN,
) {
  const row = await db.ticket.findFirst({
    where: { number, ...visibleTo(actor) },
    select: {
      ...pageSelect,
      reads: { where: { personId: actor.id }, select: { seenSeq: true } },
      // By the whole key: by the ticket alone every choice of everybody would be looked at.
      optOuts: { where: { personId: actor.id }, select: { personId: true } },
      // Of most conversations these are all, and need no statement of their own.
      messages: {
        where: readableBy(actor),
        select: messageSelect,
        orderBy: { id: "desc" },
        take: LINES_SHOWN,
      },
    },
  });
  if (!row) return null;
  const { events, reads, optOuts, messages: latest, ...ticket } = row;
  const sees = (other: { requesterId: string }) => isStaff(actor) || other.requesterId === actor.id;
  const duplicateOf = ticket.duplicateOf && sees(ticket.duplicateOf) ? ticket.duplicateOf : null;
  const history = events.map(readHistory);
  const entries = history.flatMap(
    ({ event: written, byStaff }, index): Omit<ConversationEntry, "message">[] => {
      const event = duplicateOf ? written : withoutOriginal(written);
      if (!isStaff(actor) && event.visibility !== "PUBLIC") return [];
      const person = events[index]?.actor;
      return [{ event, actor: person ? { id: person.id, name: person.name, byStaff } : null }];
    },
  );
  const end = before === null ? entries.length : entries.filter(({ event }) => event.seq < before).length;
  const start = Math.max(0, end - atMost);
  const whole = start === 0 && end === entries.length;
  const ids = entries.slice(start, end).flatMap(({ event }) => event.messageId ?? []);
  const known = new Set(latest.map(({ id }) => id));
  const others = ids.filter((id) => !known.has(id));
  const [now, found, files] = await Promise.all([
    currentTime(),
    others.length > 0 ? messagesOf(actor, ticket.id, others) : [],
    whole ? null : filesOf(actor, ticket.id),
  ]);
  const shown = new Set(ids);
  const messages = [...found, ...latest.toReversed()].filter(({ id }) => shown.has(id));
  const byId = new Map(messages.map((message) => [message.id, message]));
  const conversation = entries.map(
    (entry): ConversationEntry => ({ ...entry, message: byId.get(entry.event.messageId ?? "") ?? null }),
  );
  return {
    ...ticket,
    duplicateOf,
    duplicates: ticket.duplicates.filter(sees),
    now,
    turn: turnOf[ticket.status],
    assignerId: assignerOf(events),
    conversation,
    lines: conversation.slice(start, end),
    /** How many lines come before those shown, and the event they come before; null when none do. */
    earlier: start > 0 ? { count: start, before: conversation[start]?.event.seq ?? 0 } : null,
    /** Whether later lines are not shown. */
    hasLater: end < entries.length,
    files: files ?? messages.flatMap(({ attachments }) => attachments),
    /** How many events the reader may see: what live screens are compared by. */
    eventCount: conversation.length,
    /** Whether the reader has stopped its status mails. */
    optedOut: optOuts.length > 0,
    unreadSeq: unreadSeq(actor, conversation.slice(0, end), reads[0]?.seenSeq ?? 0),
    sla: await slaView(history, now),
  };
}

/** The last public event up to where the lines shown end, when one of others has come since the reader last saw it. */
function unreadSeq(actor: PersonActor, upToEnd: readonly ConversationEntry[], seen: number): number | null {
  const shown = upToEnd.map(({ event }) => event).filter(({ visibility }) => visibility === "PUBLIC");
  const news = shown.some(({ seq, actorId }) => seq > seen && actorId !== actor.id);
  return news ? (shown.at(-1)?.seq ?? null) : null;
}

/** A customer is not told the number of a request that is not his own. */
function withoutOriginal(event: TicketEvent): TicketEvent {
  return event.kind === "WITHDRAWN" ? { ...event, data: {} } : event;
}
