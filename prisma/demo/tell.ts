import type { Calendar } from "@/lib/sla/calendar";
import { type Cast, play } from "./acts.ts";
import type { DemoPerson } from "./people.ts";
import { instantOf, type Plan } from "./plan.ts";
import { happen, liveUntil, type Story, type World } from "./story.ts";
import { particularsOf, told } from "./texts/scenarios.ts";

const MINUTE_MS = 60_000;

/** What all tickets are told from. */
export type Stage = {
  world: World;
  calendar: Calendar;
  autoCloseWorkingDays: number;
  now: number;
  categoryOf(name: string): { id: string; teamId: string };
  idOf: Cast["idOf"];
};

/** Tells a ticket from its opening until now; `earlier` ones it may follow up. */
export function tell(stage: Stage, plan: Plan, number: number, earlier: readonly Story[]): Story {
  const { world, calendar, now } = stage;
  const { random } = world;
  const { scenario, requester } = plan;
  const category = stage.categoryOf(scenario.category);
  const agents = inTurn(world.teamOf(category.teamId), random.whole(0, 9));
  const particulars = particularsOf(random, plan.openedAt);
  const { autoCloseWorkingDays, idOf } = stage;
  const cast = { scenario, particulars, agents, calendar, autoCloseWorkingDays, idOf };
  const story = newStory(stage, plan, number, told(scenario.subject, particulars));
  const followed = random.chance(0.06) ? earlier.findLast((each) => canFollow(each, plan)) : undefined;
  story.followsId = followed?.id ?? null;

  const words = told(scenario.body, particulars);
  const body = followed
    ? `Revin la solicitarea #${followed.number}: problema a reapărut.\n\n${words}`
    : words;
  const data = {
    receivedAt: new Date(story.receivedAt).toISOString(),
    channel: plan.channel,
    priority: plan.priority,
    policyVersionId: world.policyVersionId,
  };
  const by = plan.channel === "PORTAL" ? requester : agents[0];
  story.people.set(by.id, by);
  const opening = { kind: "OPENED", status: "WAITING_SUPPORT", data } as const;
  happen(story, world, by, plan.openedAt, opening, { body, visibility: "PUBLIC" });

  let at = plan.openedAt;
  for (const step of plan.steps) {
    at = instantOf(step, at, plan, calendar, random);
    if (at >= now) break;
    liveUntil(story, world, at);
    if (story.state.status === "CLOSED" && step.name !== "rate") break;
    play(story, world, cast, step.name, at);
    if (step.name === "assign" && random.chance(0.04)) story.optedOutAt ??= at + 5 * MINUTE_MS;
  }
  liveUntil(story, world, now);
  return story;
}

function newStory({ world, categoryOf }: Stage, plan: Plan, number: number, subject: string): Story {
  const { openedAt, channel, priority, requester, scenario } = plan;
  const { random } = world;
  const typedInMs = channel === "PORTAL" ? 0 : random.whole(2, channel === "PHONE" ? 8 : 19) * MINUTE_MS;
  const receivedAt = typedInMs ? Math.floor((openedAt - typedInMs) / MINUTE_MS) * MINUTE_MS : openedAt;
  const { id: categoryId, teamId } = categoryOf(scenario.category);
  const unset = {
    assigneeId: null,
    thirdPartyId: null,
    duplicateOfId: null,
    chaseAt: null,
    chaseDueAt: null,
    firstResolvedAt: null,
  };
  const open = { resolvedAt: null, closedAt: null, autoCloseAt: null };
  return {
    id: random.uuid(openedAt),
    number,
    subject,
    channel,
    requester,
    receivedAt,
    createdAt: openedAt,
    followsId: null,
    people: new Map([[requester.id, requester]]),
    state: {
      ...unset,
      ...open,
      status: "WAITING_SUPPORT",
      statusSince: openedAt,
      lastActivityAt: openedAt,
      requesterId: requester.id,
      priority,
      categoryId,
      teamId,
      policyVersionId: world.policyVersionId,
    },
    entries: [],
    eventIds: [],
    messages: [],
    mails: [],
    rating: null,
    optedOutAt: null,
  };
}

function canFollow({ requester, state }: Story, plan: Plan): boolean {
  return (
    plan.channel === "PORTAL" &&
    requester.id === plan.requester.id &&
    (state.closedAt ?? plan.openedAt) < plan.openedAt
  );
}

/** The people of a team, beginning with another one each time. */
function inTurn(people: readonly DemoPerson[], by: number): Cast["agents"] {
  const from = by % people.length;
  const [first, second, ...rest] = [...people.slice(from), ...people.slice(0, from)];
  if (!first || !second) throw new Error("A team needs two people.");
  return [first, second, ...rest];
}
