import fc from "fast-check";
import { expect, test } from "vitest";
import { queueHref } from "@/app/desk/queue-address";
import {
  printQueue,
  type QueueAddress,
  queueViews,
  readQueue,
  slaStates,
  sortsOf,
  wholeView,
} from "@/lib/tickets/filters";
import { densities, lookOf, queueColumns } from "@/lib/tickets/look";
import { asked, narrowedBy, narrowings, without } from "@/lib/tickets/narrowing";
import { Channel, Priority, TicketStatus } from "@/prisma/generated/enums";

const given = (query: string) => Object.fromEntries(new URLSearchParams(query));

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((typed) => typed.replaceAll("\0", "").trim());
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc.integer({ min: 0, max: 8.64e15 });

const addresses: fc.Arbitrary<QueueAddress> = fc
  .record({
    view: fc.constantFrom(...queueViews),
    q: text,
    status: fc.subarray(Object.values(TicketStatus)),
    priority: fc.subarray(Object.values(Priority)),
    assignee: maybe(fc.oneof(fc.constantFrom("me", "nobody"), fc.uuid())),
    team: maybe(fc.uuid()),
    category: maybe(fc.uuid()),
    tag: maybe(fc.uuid()),
    channel: maybe(fc.constantFrom(...Object.values(Channel))),
    organisation: text,
    thirdParty: maybe(fc.uuid()),
    sla: maybe(fc.constantFrom(...slaStates)),
    from: maybe(day),
    to: maybe(day),
    columns: maybe(fc.subarray([...queueColumns])),
    density: maybe(fc.constantFrom(...densities)),
    saved: maybe(fc.uuid()),
  })
  .chain((filter) =>
    fc.constantFrom(...sortsOf(filter)).chain((sort) =>
      maybe(
        fc.record({
          priority: sort === "priority" ? fc.constantFrom(...Object.values(Priority)) : fc.constant(null),
          at: ["breach", "answer", "chase"].includes(sort) ? maybe(instant) : instant,
          id: fc.uuid(),
          back: fc.boolean(),
        }),
      ).map((after) => ({ ...filter, sort, after })),
    ),
  );

test("the address of any part of the queue leads back to it", () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(readQueue(given(printQueue(address)))).toEqual(address);
    }),
  );
});

test("whatever is asked, the address read from it is one that is written", () => {
  const anything = fc.dictionary(
    fc.constantFrom("view", "q", "status", "assignee", "team", "sort", "after", "from", "sla", "page"),
    fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.constantFrom("breach", "priority", "CLOSED", "me", "all"),
    ),
  );
  fc.assert(
    fc.property(anything, (asked) => {
      const read = readQueue(asked);
      expect(readQueue(given(printQueue(read)))).toEqual(read);
    }),
  );
});

test.each([
  { view: "elsewhere", q: ["a", "b"], status: "LOST", assignee: "1 OR 1=1", team: "", from: "2026-02-30" },
  { to: "tomorrow", sort: "loudest", after: "__", sla: "", channel: "fax", organisation: "a".repeat(101) },
  { after: "HIGH_5_01a2044c-27ea-7268-a5d9-a2f770c6c978" },
])("whatever makes no sense is passed over (%j)", (asked) => {
  expect(readQueue(asked)).toEqual({ ...wholeView("unassigned"), after: null });
});

test("what a form leaves blank is not asked for", () => {
  const blank = {
    view: "mine",
    q: " ",
    status: "",
    priority: "",
    sort: "breach",
    organisation: "",
    from: "",
  };
  expect(queueHref(readQueue(blank))).toBe("/desk?view=mine");
});

test("of several values each is taken off by itself, and a field is counted once", () => {
  const ticked = readQueue({
    status: ["RESOLVED", "nonsense", "IN_PROGRESS"],
    priority: "HIGH",
    organisation: "a, b",
  });
  expect(ticked.status).toEqual(["IN_PROGRESS", "RESOLVED"]);
  expect(narrowedBy(ticked)).toBe(3);
  expect(asked(ticked, "organisation")).toEqual(["a, b"]);
  expect(without(ticked, "status", "RESOLVED").status).toEqual(["IN_PROGRESS"]);
  const bare = [...narrowings].reduce(
    (left, name) => asked(left, name).reduce((rest, value) => without(rest, name, value), left),
    ticked,
  );
  expect(queueHref(bare)).toBe("/desk?view=unassigned");
});

test("tickets that may be closed have no order by time left", () => {
  expect(readQueue({ view: "all", sort: "breach" }).sort).toBe("activity");
  expect(readQueue({ view: "resolved", sort: "priority" }).sort).toBe("activity");
  expect(readQueue({ view: "all", sort: "activity", to: "2026-01-31" }).sort).toBe("newest");
  expect(readQueue({ view: "mine", sort: "activity", from: "2026-01-31" }).sort).toBe("breach");
  expect(readQueue({ view: "all", status: "IN_PROGRESS" }).sort).toBe("breach");
  expect(readQueue({ view: "all", status: ["IN_PROGRESS", "WAITING_CUSTOMER"] }).sort).toBe("breach");
  expect(readQueue({ view: "all", status: "IN_PROGRESS,RESOLVED" }).sort).toBe("activity");
});

test("the queue is shown as its address asks, else as the reader has kept it, else as to everybody", () => {
  const nothing = { columns: null, density: null };
  const kept = { columns: ["tags"], density: "compact" } as const;
  expect(lookOf({ columns: [], density: null }, kept)).toEqual({ columns: [], density: "compact" });
  expect(lookOf(nothing, kept)).toEqual(kept);
  expect(lookOf(nothing, nothing)).toMatchObject({ density: "comfortable" });
  expect(readQueue({ columns: "activity,tags,nonsense", density: "tight" })).toMatchObject({
    columns: ["tags", "activity"],
    density: null,
  });
});
