import type { PersonActor } from "@/lib/people/actor";
import type { QueueView } from "@/lib/tickets/filters";
import { holds, type Placed } from "@/lib/tickets/view-holds";
import type { LiveMessage } from "./message";

/** What a page wants to be told of. */
export type Scope = {
  /** One ticket, which the reader may see. */
  ticket: number | null;
  /** All tickets he may see. */
  list: boolean;
  /** Of an agent's list: the view it is of. */
  view: QueueView | null;
  /** How many tickets the views of the queue hold. */
  counts: boolean;
  /** His own notices. */
  notices: boolean;
};

/** What is new, without its content: the page asks for that itself. */
export type News = {
  /** How many events of the ticket the reader may see by now. */
  ticket?: number;
  /** The ticket is closed. */
  closed?: true;
  /** The numbers of tickets that have changed; null: too many, or unknown. */
  list?: number[] | null;
  /** The same of those that the view of the list does not hold: they have left it, or never stood there. */
  elsewhere?: number[] | null;
  /** Counts of views may be others now. */
  counts?: true;
  /** Unread notices; null: to be counted. */
  unread?: number | null;
  /** Somebody came to the ticket, left, or began or ceased to write. */
  presence?: true;
};

/** More changed tickets than this are not told one by one. */
export const MOST_NUMBERS = 100;

type Reader = Pick<PersonActor, "id" | "role" | "teamIds">;

/**
 * What a message is to a reader. A customer hears of public events of his own tickets and of nothing else: not of
 * an internal note, a notice, or who of the agents is looking.
 */
export function newsOf(message: LiveMessage, reader: Reader, scope: Scope): News {
  const staff = reader.role !== "CUSTOMER";
  switch (message.kind) {
    case "change": {
      if (!staff && !(message.public && message.requesterId === reader.id)) return {};
      const closed = message.status === "CLOSED" ? ({ closed: true } as const) : {};
      const version = staff ? message.events : message.publicEvents;
      return {
        ...(scope.ticket === message.number && { ticket: version, ...closed }),
        ...(scope.list && { [placeOf(message, reader, scope)]: [message.number] }),
        ...(staff && scope.counts && ({ counts: true } as const)),
      };
    }
    case "notices":
      return staff && scope.notices && message.personId === reader.id ? { unread: null } : {};
    case "presence":
      return staff && scope.ticket === message.number ? { presence: true } : {};
    case "echo":
      return {};
  }
}

/** What it is to a reader that he has come into teams or left them: his views hold other tickets. */
export function newsOfTeams(before: Reader, now: Reader, scope: Scope): News {
  if (before.teamIds.toSorted().join() === now.teamIds.toSorted().join()) return {};
  return { ...(scope.list && { list: null }), ...(scope.counts && ({ counts: true } as const)) };
}

/** Whether a changed ticket stands in the list that is shown, or elsewhere. */
export function placeOf(ticket: Placed, reader: Reader, { view }: Pick<Scope, "view">): "list" | "elsewhere" {
  return view === null || holds(view, reader, ticket) ? "list" : "elsewhere";
}

/** Two pieces of news as one, of bounded size. */
export function together(earlier: News, later: News): News {
  const both = { ...earlier, ...later };
  for (const place of ["list", "elsewhere"] as const) {
    const [before, after] = [earlier[place], later[place]];
    if (before === undefined || after === undefined) continue;
    const numbers = before && after && [...new Set([...before, ...after])];
    both[place] = numbers && numbers.length <= MOST_NUMBERS ? numbers : null;
  }
  return both;
}

/** Whether there is nothing to tell. */
export function isNothing(news: News): boolean {
  return Object.keys(news).length === 0;
}
