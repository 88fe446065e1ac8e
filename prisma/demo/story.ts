import type { MailContent } from "@/lib/notifications/payload";
import type { MailDraft } from "@/lib/notifications/recipients";
import { type Actor, isStaff, SYSTEM } from "@/lib/people/actor";
import { type Clock, type DueStep, dueSteps, foldClocks } from "@/lib/sla/clock";
import type { Terms } from "@/lib/sla/fold";
import { type EventData, eventVisibility, type TicketEvent } from "@/lib/tickets/event";
import { factsOfHistory, type HistoryEntry } from "@/lib/tickets/load";
import { project, type TicketState } from "@/lib/tickets/projection";
import type { Channel, EventKind, TicketStatus, Visibility } from "@/prisma/generated/enums";
import type { DemoFile } from "./files.ts";
import { mailsOf } from "./mails.ts";
import type { DemoPerson } from "./people.ts";
import type { Random } from "./random.ts";

const MINUTE_MS = 60_000;
const MOST_EVENTS = 200;

/** What a story needs of the world it happens in. */
export type World = {
  random: Random;
  terms: Terms;
  policyVersionId: string;
  /** The people of each team, by its id. */
  teamOf(teamId: string): readonly DemoPerson[];
};

export type DemoMessage = {
  id: string;
  author: DemoPerson;
  visibility: Visibility;
  body: string;
  at: number;
  files: readonly DemoFile[];
};
export type DemoMail = MailContent & { draft: MailDraft; eventId: string; at: number };

/** A ticket as it came about, event by event, by the same pure rules the application lives by. */
export type Story = {
  id: string;
  number: number;
  subject: string;
  channel: Channel;
  requester: DemoPerson;
  receivedAt: number;
  createdAt: number;
  followsId: string | null;
  people: Map<string, DemoPerson>;
  state: TicketState;
  entries: HistoryEntry[];
  eventIds: string[];
  messages: DemoMessage[];
  mails: DemoMail[];
  rating: { rating: number; message: string; agentId: string | null; at: number } | null;
  optedOutAt: number | null;
};

/** What somebody says with an event. */
export type Said = { body: string; visibility: Visibility; files?: readonly DemoFile[] };
export type Change = {
  [K in EventKind]: { kind: K; status: TicketStatus; data: EventData[K]; quote?: string };
}[EventKind];

const folded = new WeakMap<Story, { events: number; clocks: Clock[] }>();

/** The clocks of a story as they stand; folded once after each event. */
export function clocksOf(story: Story, { terms }: World): Clock[] {
  const known = folded.get(story);
  if (known?.events === story.entries.length) return known.clocks;
  const clocks = foldClocks(factsOfHistory(story.entries), terms);
  folded.set(story, { events: story.entries.length, clocks });
  return clocks;
}

/** Lets an event happen at `at` (epoch ms); what the sweep would have written before is written first. */
export function happen(
  story: Story,
  world: World,
  actor: Actor,
  at: number,
  change: Change,
  said?: Said,
): void {
  if (story.entries.length > 0) liveUntil(story, world, at);
  const message =
    said && actor.kind === "person" ? keepMessage(story, world, actor as DemoPerson, said, at) : null;
  write(story, world, actor, at, change, message);
  writeBreaches(story, world, at);
}

/** Lets the scheduler do its part up to `until`: warnings, breaches and closings, each at its minute. */
export function liveUntil(story: Story, world: World, until: number): void {
  for (;;) {
    const sweepAt = Math.min(
      ...clocksOf(story, world).map((clock) => clock.sweepAt ?? Number.POSITIVE_INFINITY),
    );
    const closeAt = story.state.autoCloseAt ?? Number.POSITIVE_INFINITY;
    const due = Math.max(Math.min(sweepAt, closeAt), story.entries.at(-1)?.event.at ?? 0);
    const tick = Math.ceil(due / MINUTE_MS) * MINUTE_MS;
    if (story.entries.length > MOST_EVENTS) throw new Error(`#${story.number} does not come to an end.`);
    if (tick >= until) break;
    for (const step of stepsAt(story, world, tick)) writeStep(story, world, step, tick);
    if (closeAt <= tick)
      write(story, world, SYSTEM, tick, { kind: "CLOSED", status: "CLOSED", data: {} }, null);
  }
  writeBreaches(story, world, until);
}

function writeBreaches(story: Story, world: World, at: number): void {
  for (const step of stepsAt(story, world, at))
    if (step.kind === "breached") writeStep(story, world, step, at);
}

function stepsAt(story: Story, world: World, at: number): DueStep[] {
  return clocksOf(story, world).flatMap((clock) =>
    dueSteps(clock, world.terms.calendarOf(clock.calendarVersionId), at),
  );
}

function writeStep(story: Story, world: World, { kind, metric, cycle, dueAt }: DueStep, at: number): void {
  const data = { metric, cycle, dueAt: new Date(dueAt).toISOString() };
  const name = kind === "warned" ? "SLA_WARNED" : "SLA_BREACHED";
  write(story, world, SYSTEM, at, { kind: name, status: story.state.status, data }, null);
}

function write(
  story: Story,
  world: World,
  actor: Actor,
  at: number,
  change: Change,
  message: DemoMessage | null,
): void {
  const { kind, status, data, quote } = change;
  const actorId = actor.kind === "person" ? actor.id : null;
  const seq = story.entries.length + 1;
  const visibility = eventVisibility[kind];
  const event = {
    kind,
    seq,
    at,
    status,
    visibility,
    actorId,
    messageId: message?.id ?? null,
    data,
  } as TicketEvent;
  const publicMessage = message?.visibility === "PUBLIC";
  story.entries.push({ event, byStaff: isStaff(actor), publicMessage, submissionKey: null });
  story.eventIds.push(world.random.uuid(at));
  story.state = project(story.state, event);
  const words = message ?? (quote ? { body: quote, visibility: "PUBLIC" as const } : null);
  story.mails.push(...mailsOf(story, world, clocksOf(story, world), actor, event, words));
}

function keepMessage(
  story: Story,
  world: World,
  author: DemoPerson,
  { files = [], ...said }: Said,
  at: number,
) {
  const message = { ...said, id: world.random.uuid(at), author, at, files };
  story.messages.push(message);
  return message;
}
