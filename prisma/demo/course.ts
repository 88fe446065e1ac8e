import type { Priority } from "@/prisma/generated/enums";
import type { Random } from "./random.ts";

/** What may happen in the course of a ticket, after it was opened. */
export type StepName =
  | "assign"
  | "greet"
  | "note"
  | "ask"
  | "answer"
  | "impatient"
  | "askThird"
  | "hear"
  | "resolve"
  | "reopen"
  | "thank"
  | "confirm"
  | "close"
  | "release"
  | "handOver"
  | "raise"
  | "withdraw"
  | "dismiss"
  | "rate";

/** A step and the working minutes that go by before it. */
export type Step = { name: StepName; afterMinutes: number };

/** Working minutes a step usually takes, as a real help desk's log has it: quick hands, long tails. */
const usualMinutes: Record<StepName, number> = {
  assign: 7,
  greet: 16,
  note: 40,
  ask: 35,
  answer: 190,
  impatient: 240,
  askThird: 60,
  hear: 520,
  resolve: 130,
  reopen: 150,
  thank: 90,
  confirm: 310,
  close: 700,
  release: 55,
  handOver: 70,
  raise: 30,
  withdraw: 120,
  dismiss: 45,
  rate: 12,
};

const haste: Record<Priority, number> = { CRITICAL: 0.3, HIGH: 0.55, NORMAL: 1, LOW: 1.5 };
const customersOwn: ReadonlySet<StepName> = new Set([
  "answer",
  "impatient",
  "reopen",
  "confirm",
  "withdraw",
  "rate",
  "thank",
]);

/** How long each step takes this time; `slow` courses are the ones that break their promises. */
export function timed(names: readonly StepName[], priority: Priority, slow: boolean, random: Random): Step[] {
  return names.map((name) => {
    const slowness = slow && name !== "assign" ? 7 : 1;
    const pace = customersOwn.has(name) ? 1 : haste[priority] * slowness;
    return { name, afterMinutes: Math.max(1, random.around(usualMinutes[name]) * pace) };
  });
}

const middles = {
  simple: ["greet"],
  silent: ["note"],
  asked: ["greet", "ask", "answer"],
  askedTwice: ["ask", "answer", "note", "ask", "answer", "greet"],
  third: ["greet", "note", "askThird", "hear"],
  askedAndThird: ["greet", "ask", "answer", "note", "askThird", "hear"],
  thirdWhileAsked: ["ask", "askThird", "hear", "greet"],
  handedOver: ["greet", "note", "handOver", "greet"],
  released: ["note", "release", "assign", "greet"],
  raised: ["greet", "impatient", "raise", "greet"],
} as const satisfies Record<string, readonly StepName[]>;

/** The whole course of a ticket that has come to its end, or to its resolution. */
export function wholeCourse(random: Random): StepName[] {
  if (random.chance(0.05)) return random.chance(0.5) ? ["withdraw"] : ["assign", "dismiss"];
  const middle = random.weighted({
    simple: 30,
    silent: 12,
    asked: 22,
    askedTwice: 5,
    third: 10,
    askedAndThird: 7,
    thirdWhileAsked: 3,
    handedOver: 4,
    released: 3,
    raised: 4,
  });
  const again: StepName[] = random.chance(0.08) ? ["reopen", "greet", "resolve"] : [];
  const ends = {
    confirmed: ["confirm"],
    thanked: ["thank", "confirm"],
    closed: ["close"],
    alone: [],
  } as const;
  const end = ends[random.weighted({ confirmed: 42, thanked: 8, closed: 6, alone: 44 })];
  const rating: StepName[] = end.length > 0 && random.chance(0.55) ? ["rate"] : [];
  return ["assign", ...middles[middle], "resolve", ...again, ...end, ...rating];
}

/** A ticket that is under way at the moment of seeding: how it got there, and working minutes since then. */
export type Live = { priority: Priority; names: readonly StepName[]; sinceMinutes: number; phone?: true };

const live = (priority: Priority, sinceMinutes: number, ...names: StepName[]): Live => ({
  priority,
  names,
  sinceMinutes,
});

/** Tickets under way: some fresh, some near their deadline, some past it, some paused. */
export const underWay: readonly Live[] = [
  live("NORMAL", 3),
  live("HIGH", 7),
  live("LOW", 12),
  live("NORMAL", 17),
  live("CRITICAL", 4),
  live("NORMAL", 23),
  live("NORMAL", 28),
  live("LOW", 44),
  live("HIGH", 96),
  live("NORMAL", 11, "assign", "greet", "release"),
  live("CRITICAL", 48, "assign", "greet"),
  live("HIGH", 20, "assign"),
  live("NORMAL", 65, "assign", "greet"),
  { ...live("NORMAL", 35, "assign", "greet"), phone: true },
  live("NORMAL", 150, "assign", "greet", "ask", "answer"),
  live("HIGH", 405, "assign", "greet"),
  live("NORMAL", 1_330, "assign", "greet", "note"),
  live("NORMAL", 1_180, "assign", "greet", "ask", "answer"),
  live("LOW", 1_900, "assign", "note"),
  live("HIGH", 640, "assign", "greet", "ask", "answer"),
  live("NORMAL", 1_700, "assign", "greet", "note"),
  live("NORMAL", 25, "assign", "greet", "askThird", "hear"),
  live("LOW", 300, "assign", "greet", "resolve", "reopen"),
  live("NORMAL", 90, "assign", "note", "handOver"),
  live("HIGH", 15, "assign", "greet", "impatient", "raise"),
  live("NORMAL", 40, "assign", "greet", "ask"),
  live("HIGH", 190, "assign", "ask"),
  live("NORMAL", 420, "assign", "greet", "ask"),
  live("LOW", 870, "assign", "ask"),
  live("NORMAL", 1_250, "assign", "greet", "ask", "answer", "ask"),
  live("NORMAL", 1_720, "assign", "greet", "ask"),
  live("HIGH", 75, "assign", "note", "ask"),
  live("NORMAL", 2_300, "assign", "ask"),
  live("CRITICAL", 30, "assign", "greet", "ask"),
  live("LOW", 560, "assign", "greet", "ask"),
  live("NORMAL", 55, "assign", "greet", "note", "askThird"),
  live("HIGH", 260, "assign", "greet", "askThird"),
  live("NORMAL", 700, "assign", "greet", "ask", "answer", "askThird"),
  live("NORMAL", 1_150, "assign", "note", "askThird"),
  live("LOW", 1_900, "assign", "greet", "askThird"),
  live("NORMAL", 1_420, "assign", "ask", "askThird"),
  live("HIGH", 120, "assign", "greet", "note", "askThird"),
  ...[18, 75, 160, 330, 480, 700, 1_050, 1_400, 1_750, 2_100, 2_400, 2_600].map((since, index) =>
    live(
      (["NORMAL", "HIGH", "NORMAL", "LOW"] as const)[index % 4] ?? "NORMAL",
      since,
      "assign",
      "greet",
      ...(["ask", "answer"] as const).slice(0, index % 3 === 1 ? 2 : 0),
      "resolve",
      ...(["thank", "rate"] as const).slice(0, index % 4),
    ),
  ),
];
