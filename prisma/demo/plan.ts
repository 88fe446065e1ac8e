import { type Calendar, instantAfter, windowsBetween } from "@/lib/sla/calendar";
import type { Channel, Priority } from "@/prisma/generated/enums";
import { type Live, type Step, type StepName, timed, underWay, wholeCourse } from "./course.ts";
import type { DemoPerson } from "./people.ts";
import type { Random } from "./random.ts";
import type { Scenario } from "./texts/scenario.ts";
import { scenarios } from "./texts/scenarios.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PAST_TICKETS = 250;
/** Working time the demonstration reaches back: some ninety days. */
const LOOK_BACK_MINUTES = 62 * 9 * 60;

/** A ticket to be told: when it begins, who asks about what, and what happens then. */
export type Plan = {
  openedAt: number;
  channel: Channel;
  priority: Priority;
  requester: DemoPerson;
  scenario: Scenario;
  steps: readonly Step[];
  /** Customers of the past also write in the evening. */
  eveningsToo: boolean;
};

/** All tickets in the order they were opened. The first two `customers` have something in every status. */
export function plans(
  random: Random,
  calendar: Calendar,
  customers: readonly DemoPerson[],
  now: number,
): Plan[] {
  const before = workingTimeBefore(calendar, now);
  const signedUp = customers.filter(({ status }) => status === "ACTIVE");
  const past = Array.from({ length: PAST_TICKETS }, () => pastPlan(random, before, signedUp));
  const current = underWay.map((each, index) => livePlan(random, before, customers, each, index));
  return [...past, ...current].toSorted((a, b) => a.openedAt - b.openedAt);
}

function pastPlan(
  random: Random,
  before: (minutes: number) => number,
  customers: readonly DemoPerson[],
): Plan {
  const priority = random.weighted({ CRITICAL: 4, HIGH: 20, NORMAL: 58, LOW: 18 });
  const channel = random.weighted({ PORTAL: 62, PHONE: 20, EMAIL: 18 });
  const evening = channel === "PORTAL" && random.chance(0.2) ? random.whole(1, 9) * HOUR_MS : 0;
  const openedAt = before(random.whole(8 * 540, LOOK_BACK_MINUTES)) + evening + random.whole(0, 59_000);
  const steps = timed(wholeCourse(random), priority, random.chance(0.1), random);
  const requester = random.chance(0.14)
    ? (customers[random.whole(0, 1)] ?? random.pick(customers))
    : random.pick(customers);
  return {
    openedAt,
    channel,
    priority,
    requester,
    scenario: random.pick(scenarios),
    steps: lateAtTimes(steps, random),
    eveningsToo: true,
  };
}

/** Now and then the phone rings and nobody is free. */
function lateAtTimes(steps: Step[], random: Random): Step[] {
  return steps.map((step) =>
    step.name === "assign" && random.chance(0.06) ? { ...step, afterMinutes: random.whole(32, 110) } : step,
  );
}

function livePlan(
  random: Random,
  before: (minutes: number) => number,
  customers: readonly DemoPerson[],
  { priority, names, sinceMinutes, phone }: Live,
  index: number,
): Plan {
  const steps = timed(names, priority, false, random).map(prompt);
  const minutes = steps.reduce((sum, step) => sum + step.afterMinutes, sinceMinutes);
  const invited = customers.find(({ status }) => status === "INVITED");
  const signedUp = customers.filter(({ status }) => status === "ACTIVE");
  const turn = signedUp[index % 3] && index % 3 < 2 ? signedUp[index % 3] : random.pick(signedUp);
  const requester = (phone ? invited : turn) ?? random.pick(signedUp);
  const channel = phone ? "PHONE" : random.weighted({ PORTAL: 75, PHONE: 15, EMAIL: 10 });
  const late = channel === "PORTAL" ? 0 : 1;
  return {
    openedAt: before(minutes + late),
    channel,
    priority: names.includes("raise") && priority === "HIGH" ? "NORMAL" : priority,
    requester,
    scenario: scenarios[(index * 5) % scenarios.length] ?? random.pick(scenarios),
    steps,
    eveningsToo: false,
  };
}

/** What is under way was begun in time: only the last wait tells its story. */
function prompt(step: Step): Step {
  const longest: Partial<Record<StepName, number>> = {
    assign: 22,
    greet: 30,
    note: 60,
    ask: 60,
    answer: 400,
    hear: 700,
  };
  return { ...step, afterMinutes: Math.min(step.afterMinutes, longest[step.name] ?? 180) };
}

/** The instant so many working minutes before `now`. */
function workingTimeBefore(calendar: Calendar, now: number): (minutes: number) => number {
  const windows = windowsBetween(calendar, now - 200 * 24 * HOUR_MS, now).toReversed();
  return (minutes) => {
    let left = minutes * MINUTE_MS;
    for (const [from, to] of windows) {
      if (left <= to - from) return Math.floor(to - left);
      left -= to - from;
    }
    throw new Error("The calendar does not reach back that far.");
  };
}

/** When a step happens that so many working minutes separate from `since`. */
export function instantOf(step: Step, since: number, plan: Plan, calendar: Calendar, random: Random): number {
  const at = Math.round(instantAfter(calendar, since, step.afterMinutes * MINUTE_MS));
  const inTheEvening = plan.eveningsToo && step.name === "answer" && random.chance(0.2);
  return inTheEvening ? at + random.whole(1, 5) * HOUR_MS : at;
}
