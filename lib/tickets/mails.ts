import "server-only";
import type { Tx } from "@/lib/db";
import { enqueue, type NewMail } from "@/lib/notifications/outbox";
import { type MailContent, type MailFacts, payloadFor } from "@/lib/notifications/payload";
import { ofCorrection, recipientsOf, type TicketMailKind } from "@/lib/notifications/recipients";
import type { Actor } from "@/lib/people/actor";
import { warningToldAt } from "@/lib/sla/clock";
import type { Terms } from "@/lib/sla/fold";
import type { MailKind, Visibility } from "@/prisma/generated/enums";
import type { Step } from "./advance";
import type { TicketEvent } from "./event";
import { audienceOf, type People, ratedAgentId, unique, type Written } from "./people-around";

type Words = { body: string; visibility: Visibility };

/** Writes down the mails that the fresh events bring, in their transaction. */
export async function oweMails(tx: Tx, { actor, steps, ids, terms, peopleOf }: Written): Promise<void> {
  const questions = await openQuestions(tx, steps);
  const mails: NewMail[] = [];
  for (const step of steps) {
    const people = peopleOf(step);
    const told = new Set<string>();
    for (const { event } of step.fresh) {
      const owed = recipientsOf(event, audienceOf(step, event, people));
      const drafts = broughtByCorrection(step, event) ? owed.map((draft) => ofCorrection(draft, told)) : owed;
      if (drafts.length === 0) continue;
      const words = step.quotes.get(event.seq) ?? questions.get(questionOf(step, event) ?? "") ?? null;
      const facts = factsFor(actor, step, event, people, words);
      const eventId = ids.get(step.ticket.id)?.get(event.seq) ?? null;
      const about = { ticketId: step.ticket.id, eventId, notBefore: toldAt(step, event, terms) };
      // A team is told the same: one content of each kind, which the outbox writes down once.
      const contents = new Map<MailKind, MailContent<TicketMailKind>>();
      for (const draft of drafts) {
        const { kind, recipient, state, reason } = draft;
        const said = contents.get(kind) ?? payloadFor(draft, event, facts);
        contents.set(kind, said);
        const content = { ...said, ...about, recipient };
        mails.push(state === "QUEUED" ? { ...content, state, reason } : { ...content, state, reason });
      }
    }
  }
  await enqueue(tx, mails, Math.max(...steps.map(({ at }) => at)));
}

/** A breach that stood in no figure before the correction written with it. */
function broughtByCorrection({ fresh }: Step, { kind, seq }: TicketEvent): boolean {
  const correction = fresh.find(({ event }) => event.kind === "SLA_CORRECTED");
  return kind === "SLA_BREACHED" && correction !== undefined && seq > correction.event.seq;
}

/** Warnings wait for working hours; everything else is told at once. */
function toldAt({ clocks, at }: Step, event: TicketEvent, terms: Terms): number {
  if (event.kind !== "SLA_WARNED") return at;
  const { metric, cycle } = event.data;
  const clock = clocks.find((each) => each.metric === metric && each.cycle === cycle);
  return clock ? warningToldAt(terms.calendarOf(clock.calendarVersionId), at) : at;
}

function factsFor(
  actor: Actor,
  { ticket, state, clocks }: Step,
  event: TicketEvent,
  { byId }: People,
  message: Words | null,
): MailFacts {
  const running = clocks.flatMap(({ metric, dueAt }) => (dueAt === null ? [] : [[metric, dueAt]]));
  return {
    ticket: { number: ticket.number, subject: ticket.subject, priority: state.priority },
    requesterName: byId.get(state.requesterId)?.name ?? ticket.requester.name,
    actorName: event.actorId !== null && actor.kind === "person" ? actor.name : null,
    ratedAgentName: byId.get(ratedAgentId(event) ?? "")?.name ?? null,
    message,
    dueAt: Object.fromEntries(running),
  };
}

/** The questions whose answers the reminders among the fresh events ask for, by message. */
async function openQuestions(tx: Tx, steps: readonly Step[]): Promise<ReadonlyMap<string, Words>> {
  const ids = steps.flatMap((step) => step.fresh.map(({ event }) => questionOf(step, event)));
  const asked = unique(ids);
  if (asked.length === 0) return new Map();
  const rows = await tx.message.findMany({
    where: { id: { in: asked } },
    select: { id: true, body: true, visibility: true },
  });
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

/** The message of the question that a reminder is about. */
function questionOf({ entries }: Step, event: TicketEvent): string | null {
  if (event.kind !== "SLA_WARNED" && event.kind !== "SLA_BREACHED") return null;
  if (event.data.metric !== "CUSTOMER_RESPONSE") return null;
  return entries.findLast((entry) => entry.event.kind === "CUSTOMER_ASKED")?.event.messageId ?? null;
}
