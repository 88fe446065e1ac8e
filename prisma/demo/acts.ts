import { type Calendar, instantAfter, workingDayMs } from "@/lib/sla/calendar";
import { type Move, refusal, statusAfter } from "@/lib/tickets/machine";
import type { StepName } from "./course.ts";
import { type DemoFile, fileOf } from "./files.ts";
import type { DemoPerson, ThirdPartyName } from "./people.ts";
import { type Change, happen, type Said, type Story, type World } from "./story.ts";
import { phrases } from "./texts/phrases.ts";
import type { Scenario } from "./texts/scenario.ts";
import { type Particulars, told } from "./texts/scenarios.ts";

/** What the acts of one ticket draw on. */
export type Cast = {
  scenario: Scenario;
  particulars: Particulars;
  /** Those who may take it, the first one first; two at least. */
  agents: readonly [DemoPerson, DemoPerson, ...DemoPerson[]];
  /** The support calendar. */
  calendar: Calendar;
  autoCloseWorkingDays: number;
  idOf(thirdParty: ThirdPartyName): string;
};

/** Who does what, saying what; without a move the status stays. */
type Deed = { by: DemoPerson; move?: Move; change: Unplaced<Change>; said?: Said };
type Unplaced<C> = C extends Change ? Omit<C, "status"> : never;

/** Plays one step of a ticket's course at `at` (epoch ms). The machine judges it as it judges real people. */
export function play(story: Story, world: World, cast: Cast, name: StepName, at: number): void {
  const { by, move, change, said } = deedOf(story, world, cast, name, at);
  const { status, assigneeId } = story.state;
  const ticket = { status, assigneeId, requesterId: story.requester.id };
  const refused = move && refusal(by, ticket, move);
  if (refused) throw new Error(`#${story.number}: ${name} was refused: ${refused.code}.`);
  story.people.set(by.id, by);
  happen(story, world, by, at, { ...change, status: move ? statusAfter(ticket, move, true) : status }, said);
  if (change.kind === "RATED") story.rating = { ...change.data, message: change.quote ?? "", at };
}

function deedOf(story: Story, world: World, cast: Cast, name: StepName, at: number): Deed {
  const { random } = world;
  const { scenario } = cast;
  const { requester } = story;
  const agent = story.people.get(story.state.assigneeId ?? "") ?? cast.agents[0];
  const openly = (text: string): Said => ({ body: told(text, cast.particulars), visibility: "PUBLIC" });
  const among = (text: string): Said => ({ ...openly(text), visibility: "INTERNAL" });
  const data = {};
  switch (name) {
    case "assign":
      return { by: agent, move: "assign", change: { kind: "ASSIGNED", data: { assignee: ref(agent) } } };
    case "handOver": {
      const other = cast.agents[0].id === agent.id ? cast.agents[1] : cast.agents[0];
      story.people.set(other.id, other);
      const change = { kind: "REASSIGNED", data: { assignee: ref(other), from: ref(agent) } } as const;
      return { by: agent, move: "reassign", change };
    }
    case "release": {
      const change = { kind: "RELEASED", data: { from: ref(agent) } } as const;
      return { by: agent, move: "release", change, said: among(random.pick(phrases.release)) };
    }
    case "greet":
      return { by: agent, change: { kind: "REPLIED", data }, said: openly(random.pick(phrases.greeting)) };
    case "note":
      return { by: agent, change: { kind: "NOTED", data }, said: among(scenario.note) };
    case "raise": {
      const from = story.state.priority;
      const to = from === "LOW" || from === "NORMAL" ? "HIGH" : "CRITICAL";
      return { by: agent, change: { kind: "PRIORITY_CHANGED", data: { from, to } } };
    }
    case "ask":
      return {
        by: agent,
        move: "askCustomer",
        change: { kind: "CUSTOMER_ASKED", data },
        said: openly(scenario.question),
      };
    case "answer": {
      const said = { ...openly(scenario.answer), files: filesOf(cast, world) };
      return { by: requester, move: "customerReply", change: { kind: "CUSTOMER_REPLIED", data }, said };
    }
    case "impatient":
      return {
        by: requester,
        change: { kind: "COMMENTED", data },
        said: openly(random.pick(phrases.impatience)),
      };
    case "thank":
      return {
        by: requester,
        change: { kind: "COMMENTED", data },
        said: openly(random.pick(phrases.thanks)),
      };
    case "askThird": {
      const chaseAt = iso(workingDaysAfter(cast, at, 2));
      const change = {
        kind: "THIRD_PARTY_ASKED",
        data: { thirdParty: thirdPartyOf(cast), chaseAt },
      } as const;
      return { by: agent, move: "askThirdParty", change, said: openly(scenario.asked) };
    }
    case "hear": {
      const change = {
        kind: "RESUMED",
        data: { from: story.state.status, thirdParty: thirdPartyOf(cast) },
      } as const;
      return { by: agent, move: "resume", change, said: openly(scenario.heard) };
    }
    case "resolve": {
      const autoCloseAt = iso(workingDaysAfter(cast, at, cast.autoCloseWorkingDays));
      const change = { kind: "RESOLVED", data: { autoCloseAt } } as const;
      return { by: agent, move: "resolve", change, said: openly(scenario.solution) };
    }
    case "reopen":
      return {
        by: requester,
        move: "reopen",
        change: { kind: "REOPENED", data },
        said: openly(scenario.persists),
      };
    case "confirm":
      return { by: requester, move: "confirm", change: { kind: "CONFIRMED", data } };
    case "close":
      return { by: agent, move: "close", change: { kind: "CLOSED", data } };
    case "withdraw": {
      const said = openly(random.pick(phrases.withdrawByCustomer));
      return { by: requester, move: "withdraw", change: { kind: "WITHDRAWN", data }, said };
    }
    case "dismiss": {
      const said = openly(random.pick(phrases.withdrawByAgent));
      return { by: agent, move: "withdraw", change: { kind: "WITHDRAWN", data }, said };
    }
    case "rate":
      return { by: requester, change: ratingOf(story, world) };
  }
}

function ratingOf({ entries }: Story, { random }: World) {
  const agentId = entries.findLast(({ event }) => event.kind === "RESOLVED")?.event.actorId ?? null;
  const late = entries.some(
    ({ event }) => event.kind === "SLA_BREACHED" && event.data.metric !== "CUSTOMER_RESPONSE",
  );
  const share = late ? { 1: 15, 2: 30, 3: 30, 4: 20, 5: 5 } : { 1: 0, 2: 2, 3: 8, 4: 30, 5: 60 };
  const rating = Number(random.weighted(share));
  return {
    kind: "RATED",
    data: { rating, agentId },
    quote: random.pick(rating <= 2 ? phrases.blame : phrases.praise),
  } as const;
}

function filesOf({ scenario, particulars }: Cast, { random }: World): DemoFile[] {
  return scenario.files.map((kind) => fileOf(kind, particulars, random));
}

function thirdPartyOf({ scenario, idOf }: Cast) {
  return { id: idOf(scenario.thirdParty), name: scenario.thirdParty };
}

function workingDaysAfter({ calendar }: Cast, at: number, days: number): number {
  return instantAfter(calendar, at, days * workingDayMs(calendar));
}

function ref({ id, name }: DemoPerson) {
  return { id, name };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
