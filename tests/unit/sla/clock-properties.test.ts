import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clocksOf, elapsedAt, foldClocks } from "@/lib/sla/clock";
import type { SlaFact } from "@/lib/sla/facts";
import { addFact, emptyFold } from "@/lib/sla/fold";
import { ledgersOf } from "@/lib/sla/ledger";
import { SlaMetric } from "@/prisma/generated/enums";
import { minuteOfStretch } from "./minute-model";
import {
  factsIn,
  figuresOf,
  instant,
  type RandomHistory,
  randomHistory,
  termsIn,
  watch,
} from "./random-history";

const correction = fc.record({
  metric: fc.constantFrom(...Object.values(SlaMetric)),
  from: minuteOfStretch,
  to: minuteOfStretch,
});

/** The history's facts with corrections recorded at its end. */
function corrected(
  history: RandomHistory,
  corrections: { metric: SlaMetric; from: number; to: number }[],
): SlaFact[] {
  const facts = factsIn(history);
  const at = instant(history, history.now);
  const added = corrections.map(({ metric, from, to }, index) => ({
    kind: "correction" as const,
    seq: facts.length + index + 1,
    at,
    metric,
    from: instant(history, from),
    to: instant(history, to),
    reason: "outage",
  }));
  return [...facts, ...added];
}

describe("for any history over any calendar", () => {
  it("the fold agrees with clocks watched minute by minute", () => {
    fc.assert(
      fc.property(randomHistory, (history) => {
        const folded = figuresOf(history, foldClocks(factsIn(history), termsIn(history)));
        const watched = Object.values(SlaMetric).flatMap((metric) => watch(history, metric));
        expect(folded).toEqual(watched);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it("folding events one by one equals folding them at once", () => {
    fc.assert(
      fc.property(randomHistory, fc.array(correction, { maxLength: 2 }), (history, corrections) => {
        const facts = corrected(history, corrections);
        const fold = emptyFold(termsIn(history));
        facts.forEach((fact, index) => {
          addFact(fold, fact);
          expect(clocksOf(fold)).toEqual(foldClocks(facts.slice(0, index + 1), termsIn(history)));
        });
      }),
    );
  }, 60_000);

  it("ledger rows partition the clock's life and add up to its figure", () => {
    fc.assert(
      fc.property(randomHistory, fc.array(correction, { maxLength: 3 }), (history, corrections) => {
        const facts = corrected(history, corrections);
        const now = instant(history, history.now);
        const ledgers = ledgersOf(facts, termsIn(history), now);
        foldClocks(facts, termsIn(history)).forEach((clock, index) => {
          const ledger = ledgers[index];
          const calendar = termsIn(history).calendarOf(clock.calendarVersionId);
          expect(ledger).toMatchObject({ metric: clock.metric, cycle: clock.cycle });
          expect(ledger?.countedMs).toBe(elapsedAt(clock, calendar, now));
          const borders = [clock.startedAt, ...(ledger?.rows ?? []).map(({ to }) => to)];
          expect((ledger?.rows ?? []).map(({ from }) => from)).toEqual(borders.slice(0, -1));
          expect(borders.at(-1)).toBe(clock.stoppedAt ?? now);
          expect((ledger?.rows ?? []).every(({ from, to }) => from < to)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("corrections take out what they say and leave the raw figure to be read", () => {
    fc.assert(
      fc.property(randomHistory, fc.array(correction, { maxLength: 3 }), (history, corrections) => {
        const now = instant(history, history.now);
        const raw = ledgersOf(factsIn(history), termsIn(history), now);
        ledgersOf(corrected(history, corrections), termsIn(history), now).forEach((ledger, index) => {
          expect(ledger.countedMs + ledger.takenOutMs).toBe(raw[index]?.countedMs);
        });
      }),
    );
  }, 60_000);

  it("a request said to have come at another instant counts as if it had been recorded so", () => {
    const said = fc.array(fc.nat({ max: 2_000 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(randomHistory, said, (history, minutes) => {
        const facts = factsIn(history);
        const [first, second] = facts;
        const now = instant(history, history.now);
        const latest = Math.min(second?.at ?? now, now);
        const came = minutes.map((before) => latest - before * 60_000);
        const corrections = came.map((receivedAt, index) => {
          return { kind: "received" as const, seq: facts.length + index + 1, at: now, receivedAt };
        });
        const all = [...facts, ...corrections];
        if (first?.kind !== "opened") throw new Error("a history without an opening");
        const truly = [{ ...first, receivedAt: came.at(-1) ?? 0 }, ...facts.slice(1)];
        const elapsed = (each: SlaFact[]) =>
          figuresOf(history, foldClocks(each, termsIn(history))).map(({ elapsed }) => elapsed);
        expect(elapsed(all)).toEqual(elapsed(truly));
        const raw = ledgersOf(facts, termsIn(history), now);
        const clocks = foldClocks(all, termsIn(history));
        ledgersOf(all, termsIn(history), now).forEach((ledger, index) => {
          expect(ledger.countedMs + ledger.takenOutMs - ledger.addedMs).toBe(raw[index]?.countedMs);
          const borders = [clocks[index]?.startedAt, ...ledger.rows.map(({ to }) => to)];
          expect(ledger.rows.map(({ from }) => from)).toEqual(borders.slice(0, -1));
        });
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("pausing and resuming at the same instant changes nothing", () => {
    fc.assert(
      fc.property(randomHistory, fc.nat(), (history, where) => {
        const facts = factsIn(history);
        const place = 1 + (where % facts.length);
        const status = statusAfter(facts.slice(0, place));
        fc.pre(status === "IN_PROGRESS" || status === "WAITING_SUPPORT");
        const { seq, at } = facts[place - 1] ?? { seq: 0, at: 0 };
        const blink: SlaFact[] = [
          { kind: "status", seq, at, status: "WAITING_THIRD_PARTY" },
          { kind: "status", seq, at, status },
        ];
        const blinked = [...facts.slice(0, place), ...blink, ...facts.slice(place)];
        const seen = (all: SlaFact[]) => ({
          figures: figuresOf(history, foldClocks(all, termsIn(history))).filter(
            ({ metric }) => metric === "RESOLUTION",
          ),
          due: foldClocks(all, termsIn(history))
            .filter(({ metric }) => metric === "RESOLUTION")
            .map(({ dueAt, state }) => [dueAt, state]),
          rows: ledgersOf(all, termsIn(history), instant(history, history.now))
            .filter(({ metric }) => metric === "RESOLUTION")
            .map(({ rows }) => rows.map(({ seq: _, ...row }) => row)),
        });
        expect(seen(blinked)).toEqual(seen(facts));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

function statusAfter(facts: SlaFact[]) {
  const last = facts.findLast((fact) => fact.kind === "status" || fact.kind === "opened");
  return last && "status" in last ? last.status : "CLOSED";
}
