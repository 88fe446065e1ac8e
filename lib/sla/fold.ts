import type { SlaFact } from "@/lib/sla/facts";
import {
  begin,
  type CalendarOf,
  type Effect,
  type FoldedClock,
  isOpen,
  type Moment,
  shift,
  swapTerms,
  type TargetTerms,
} from "@/lib/sla/folded-clock";
import { correct, receive } from "@/lib/sla/rewrite";
import type { Priority, SlaMetric, TicketStatus } from "@/prisma/generated/enums";

/** Where targets and calendars are looked up. Versions never change; without a target there is no clock. */
export type Terms = {
  targetOf(policyVersionId: string, metric: SlaMetric, priority: Priority): TargetTerms | null;
  calendarOf: CalendarOf;
};

/** What each status does to each clock. */
const effects = {
  PICKUP: {
    WAITING_SUPPORT: "run",
    IN_PROGRESS: "stop",
    WAITING_CUSTOMER: "stop",
    WAITING_THIRD_PARTY: "stop",
    RESOLVED: "stop",
    CLOSED: "stop",
  },
  FIRST_RESPONSE: {
    WAITING_SUPPORT: "run",
    IN_PROGRESS: "run",
    WAITING_CUSTOMER: "run",
    WAITING_THIRD_PARTY: "run",
    RESOLVED: "stop",
    CLOSED: "stop",
  },
  RESOLUTION: {
    WAITING_SUPPORT: "run",
    IN_PROGRESS: "run",
    WAITING_CUSTOMER: "pause",
    WAITING_THIRD_PARTY: "pause",
    RESOLVED: "stop",
    CLOSED: "stop",
  },
  CUSTOMER_RESPONSE: {
    WAITING_SUPPORT: "stop",
    IN_PROGRESS: "stop",
    WAITING_CUSTOMER: "run",
    WAITING_THIRD_PARTY: "stop",
    RESOLVED: "stop",
    CLOSED: "stop",
  },
} as const satisfies Record<SlaMetric, Record<TicketStatus, Effect>>;

/** What happens to a stopped clock when a status would let it run again. */
const afterStop = {
  PICKUP: "new cycle",
  FIRST_RESPONSE: "nothing",
  RESOLUTION: "resume",
  CUSTOMER_RESPONSE: "new cycle",
} as const satisfies Record<SlaMetric, "new cycle" | "nothing" | "resume">;

/** The clocks that start when a request comes in. */
const fromReceipt = ["PICKUP", "FIRST_RESPONSE", "RESOLUTION"] as const satisfies SlaMetric[];

const metrics = Object.keys(effects) as SlaMetric[];

/** The fold at some point of a history. */
export type Fold = {
  terms: Terms;
  clocks: Record<SlaMetric, FoldedClock[]>;
  at: number;
  status: TicketStatus | null;
  priority: Priority;
  policyVersionId: string;
};

/** The fold before anything happened. */
export function emptyFold(terms: Terms): Fold {
  const clocks = { PICKUP: [], FIRST_RESPONSE: [], RESOLUTION: [], CUSTOMER_RESPONSE: [] };
  const at = Number.NEGATIVE_INFINITY;
  return { terms, clocks, at, status: null, priority: "NORMAL", policyVersionId: "" };
}

/**
 * Takes the next fact in; changes the fold in place. A fact dated before the one in front of it (a clock set
 * back) counts from that one's instant, so time never runs backwards.
 */
export function addFact(fold: Fold, fact: SlaFact): void {
  const at = Math.max(fact.kind === "opened" ? fact.receivedAt : fact.at, fold.at);
  const moment = { at, seq: fact.seq, calendarOf: fold.terms.calendarOf };
  fold.at = at;
  switch (fact.kind) {
    case "opened":
      fold.priority = fact.priority;
      fold.policyVersionId = fact.policyVersionId;
      enter(fold, fact.status, moment);
      return;
    case "status":
      enter(fold, fact.status, moment);
      return;
    case "answered":
      for (const clock of fold.clocks.FIRST_RESPONSE.filter(isOpen))
        shift(clock, "stop", clock.status, moment);
      return;
    case "priority":
      fold.priority = fact.priority;
      applyTerms(fold, moment);
      return;
    case "policy":
      fold.policyVersionId = fact.policyVersionId;
      applyTerms(fold, moment);
      return;
    case "correction":
      for (const clock of fold.clocks[fact.metric]) correct(clock, fact.from, fact.to, moment);
      return;
    case "received":
      for (const metric of fromReceipt) {
        const clock = fold.clocks[metric][0];
        if (clock) receive(clock, fact.receivedAt, moment);
      }
      return;
    case "warned": {
      const clock = fold.clocks[fact.metric][fact.cycle - 1];
      if (clock) clock.warnedAt ??= at;
      return;
    }
    case "breached": {
      const clock = fold.clocks[fact.metric][fact.cycle - 1];
      if (!clock) return;
      clock.breachWritten = true;
      clock.breachedAt ??= fact.dueAt;
    }
  }
}

function enter(fold: Fold, status: TicketStatus, moment: Moment): void {
  const first = fold.status === null;
  if (fold.status === status) return;
  fold.status = status;
  for (const metric of metrics) {
    const effect = effects[metric][status];
    const clock = fold.clocks[metric].at(-1);
    const again = afterStop[metric];
    if (clock && (isOpen(clock) || again === "resume")) {
      if (!isOpen(clock) && effect !== "stop") swapTerms(clock, termsNow(fold, metric), moment);
      shift(clock, effect, status, moment);
    } else if (again === "new cycle" ? effect === "run" : first) {
      const terms = termsNow(fold, metric);
      const cycle = fold.clocks[metric].length + 1;
      if (terms) fold.clocks[metric].push(begin({ metric, cycle, terms }, effect, status, moment));
    }
  }
}

/** A change of priority or policy reaches the clocks still open; a stopped one keeps what it was judged by. */
function applyTerms(fold: Fold, moment: Moment): void {
  for (const metric of metrics)
    for (const clock of fold.clocks[metric].filter(isOpen)) swapTerms(clock, termsNow(fold, metric), moment);
}

function termsNow(fold: Fold, metric: SlaMetric): TargetTerms | null {
  return fold.terms.targetOf(fold.policyVersionId, metric, fold.priority);
}
