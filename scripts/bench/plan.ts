import { type Calendar, elapsedBetween, instantAfter } from "@/lib/sla/calendar";
import { DAY_MS } from "@/lib/sla/zone";
import type { EventData } from "@/lib/tickets/event";
import type { Random } from "@/prisma/demo/random";
import type { EventKind, Priority, TicketStatus, Visibility } from "@/prisma/generated/enums";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Something people do to a ticket: when, and with which words. */
export type Act = {
  [K in EventKind]: {
    kind: K;
    at: number;
    status: TicketStatus;
    by: "requester" | "agent" | "system";
    data: EventData[K];
    words: Visibility | null;
  };
}[EventKind];

/** A ticket's course, and until when its warnings and breaches have been written. */
export type Course = { receivedAt: number; priority: Priority; acts: Act[]; sweptUntil: number };

type Stage = { random: Random; calendar: Calendar; now: number; agent: { id: string; name: string } };

/** A ticket that came to its end in the year before `now`. */
export function closedCourse(stage: Stage): Course {
  const { random, now } = stage;
  for (;;) {
    const course = toldFrom(stage, now - Math.floor(random.next() * 365 * DAY_MS));
    if ((course.acts.at(-1)?.at ?? now) < now) return course;
  }
}

/** A ticket still open at `now`: cut off somewhere on its way. */
export function openCourse(stage: Stage): Course {
  const { random, now } = stage;
  for (;;) {
    const { acts, ...course } = toldFrom(stage, now - Math.floor(random.around(6) * DAY_MS));
    const past = acts.slice(0, random.whole(0, acts.length - 1)).filter(({ at }) => at < now);
    const resolved = past.at(-1)?.status === "RESOLVED";
    if (!resolved && course.receivedAt < now) return { ...course, acts: past };
  }
}

/** An open ticket on which a warning or a breach fell due in the last ten minutes and is not written. */
export function dueCourse(stage: Stage): Course {
  const { random, calendar, now } = stage;
  const minutes = (low: number, high: number) => random.whole(low * 60, high * 60) * 1000;
  const open = { priority: "NORMAL", acts: [], sweptUntil: now - 10 * MINUTE_MS } as const;
  switch (random.weighted({ pickupWarning: 4, pickupBreach: 3, resolutionWarning: 3 })) {
    case "pickupWarning":
      return { ...open, acts: [], receivedAt: now - minutes(16, 24) };
    case "pickupBreach":
      return { ...open, acts: [], receivedAt: now - minutes(31, 39) };
    case "resolutionWarning": {
      const receivedAt = startFor(calendar, now - minutes(1, 9), 18 * HOUR_MS);
      return { ...open, receivedAt, acts: work(stage, receivedAt).slice(0, 2) };
    }
  }
}

function toldFrom(stage: Stage, about: number): Course {
  const { random, calendar, now } = stage;
  const receivedAt = instantAfter(calendar, about, random.whole(1, 8 * 3600) * 1000);
  const priority = random.weighted({ CRITICAL: 1, HIGH: 3, NORMAL: 12, LOW: 4 });
  return { receivedAt, priority, acts: work(stage, receivedAt), sweptUntil: now };
}

/** Taken, answered, perhaps asked back, solved, and accepted or left to close by itself. */
function work({ random, calendar, agent }: Stage, receivedAt: number): Act[] {
  let at = receivedAt;
  const after = (medianMinutes: number) => {
    at = instantAfter(calendar, at, Math.round(random.around(medianMinutes) * 60) * 1000);
    return at;
  };
  const none = {};
  const acts: Act[] = [
    {
      kind: "ASSIGNED",
      at: after(9),
      status: "IN_PROGRESS",
      by: "agent",
      data: { assignee: agent },
      words: null,
    },
    { kind: "REPLIED", at: after(35), status: "IN_PROGRESS", by: "agent", data: none, words: "PUBLIC" },
  ];
  while (random.chance(0.35)) {
    acts.push(
      {
        kind: "CUSTOMER_ASKED",
        at: after(50),
        status: "WAITING_CUSTOMER",
        by: "agent",
        data: none,
        words: "PUBLIC",
      },
      {
        kind: "CUSTOMER_REPLIED",
        at: after(300),
        status: "IN_PROGRESS",
        by: "requester",
        data: none,
        words: "PUBLIC",
      },
    );
    if (random.chance(0.3))
      acts.push({
        kind: "NOTED",
        at: after(20),
        status: "IN_PROGRESS",
        by: "agent",
        data: none,
        words: "INTERNAL",
      });
  }
  const solvedAt = after(160);
  const autoCloseAt = instantAfter(calendar, solvedAt, 45 * HOUR_MS);
  const data = { autoCloseAt: new Date(autoCloseAt).toISOString() };
  acts.push({ kind: "RESOLVED", at: solvedAt, status: "RESOLVED", by: "agent", data, words: "PUBLIC" });
  acts.push(
    random.chance(0.5)
      ? { kind: "CONFIRMED", at: after(240), status: "CLOSED", by: "requester", data: none, words: null }
      : { kind: "CLOSED", at: autoCloseAt, status: "CLOSED", by: "system", data: none, words: null },
  );
  return acts;
}

/** From when `workingMs` go by until `end`. */
function startFor(calendar: Calendar, end: number, workingMs: number): number {
  let [early, late] = [end - 30 * DAY_MS, end];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (elapsedBetween(calendar, middle, end) >= workingMs) early = middle;
    else late = middle;
  }
  return early;
}
