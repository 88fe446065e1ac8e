import "server-only";
import type { Tx } from "@/lib/db";
import type { Audience, Recipient } from "@/lib/notifications/recipients";
import type { Actor } from "@/lib/people/actor";
import type { Terms } from "@/lib/sla/fold";
import type { Step } from "./advance";
import type { TicketEvent } from "./event";

/** Who stands around a ticket: those it names by id, and its team. */
export type People = {
  byId: ReadonlyMap<string, Recipient>;
  team: readonly Recipient[];
  /** Whether the assignee is away now. */
  assigneeAway: boolean;
};

type PeopleOf = (step: Step) => People;

/** Changes as they were written; `ids` of the fresh events by ticket and sequence. */
export type Written = {
  actor: Actor;
  steps: readonly Step[];
  ids: ReadonlyMap<string, ReadonlyMap<number, string>>;
  terms: Terms;
  peopleOf: PeopleOf;
};

/** The people that fresh events may be told to, as they stand now, of all steps in one query. */
export async function peopleAround(tx: Tx, steps: readonly Step[]): Promise<PeopleOf> {
  const ids = steps.flatMap(namedIn);
  const teamIds = unique(steps.map(({ state }) => state.teamId));
  const now = new Date(Math.max(...steps.map(({ at }) => at)));
  const rows = await tx.person.findMany({
    where: {
      OR: [{ id: { in: unique(ids) } }, { memberships: { some: { teamId: { in: teamIds } } } }],
    },
    select: {
      id: true,
      email: true,
      name: true,
      status: true,
      role: true,
      locale: true,
      timeZone: true,
      mutedMailKinds: true,
      optOuts: {
        where: { ticketId: { in: steps.map(({ ticket }) => ticket.id) } },
        select: { ticketId: true },
      },
      absences: { where: { from: { lte: now }, until: { gt: now } }, select: { id: true } },
      memberships: { where: { teamId: { in: teamIds } }, select: { teamId: true } },
    },
  });
  const people = rows.map(({ optOuts, memberships, absences, ...person }) => ({
    away: absences.length > 0,
    told: { ...person, optedOut: false },
    teamIds: memberships.map(({ teamId }) => teamId),
    stopped: new Set(optOuts.map(({ ticketId }) => ticketId)),
  }));
  const everyone = new Map(people.map((person) => [person.told.id, person]));
  const membersOf = (id: string) => people.filter((person) => person.teamIds.includes(id));
  const teams = new Map(teamIds.map((id) => [id, membersOf(id)]));
  const peopleOf = (step: Step): People => {
    const { ticket, state } = step;
    // One and the same recipient wherever he has not opted out, so that the outbox can tell who stands there often.
    const recipientOf = ({ told, stopped }: (typeof people)[number]): Recipient =>
      stopped.has(ticket.id) ? { ...told, optedOut: true } : told;
    const around = unique(namedIn(step)).flatMap((id) => everyone.get(id) ?? []);
    const team = teams.get(state.teamId ?? "") ?? [];
    return {
      byId: new Map(around.map((person) => [person.told.id, recipientOf(person)])),
      team: team.map(recipientOf),
      assigneeAway: everyone.get(state.assigneeId ?? "")?.away ?? false,
    };
  };
  const found = new Map(steps.map((step) => [step, peopleOf(step)]));
  return (step) => found.get(step) ?? peopleOf(step);
}

/** The people around a ticket as the recipients of an event. */
export function audienceOf({ ticket, state }: Step, event: TicketEvent, { byId, team }: People): Audience {
  const requester = byId.get(state.requesterId);
  if (!requester) throw new Error(`Ticket ${ticket.number} has no requester.`);
  return {
    actorId: event.actorId,
    requester,
    assignee: byId.get(state.assigneeId ?? "") ?? null,
    team,
    ratedAgent: byId.get(ratedAgentId(event) ?? "") ?? null,
  };
}

function namedIn({ state, fresh }: Step): (string | null)[] {
  const inEvents = fresh.flatMap(({ event }) => [ratedAgentId(event), ...mentionsOf(event)]);
  return [state.requesterId, state.assigneeId, ...inEvents];
}

/** The agents a note is meant for, by id. */
export function mentionsOf(event: TicketEvent): readonly string[] {
  return event.kind === "NOTED" ? (event.data.mentions ?? []) : [];
}

/** The agent a rating is about. */
export function ratedAgentId(event: TicketEvent): string | null {
  return event.kind === "RATED" ? event.data.agentId : null;
}

/** Each id once. */
export function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
