import "server-only";
import type { z } from "zod";
import { replyOn } from "@/lib/canned-replies/queries";
import { writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import type { TicketOutcome } from "@/lib/form-state";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { changeTag } from "@/lib/tags/commands";
import type * as schema from "./bulk-schema";
import type { Committed } from "./commit";
import * as moves from "./moves";
import { visibleTo } from "./permissions";
import * as properties from "./properties";
import { MESSAGE_MAX } from "./schema";

type Seen = { number: number; version: number };
type Input = Omit<z.output<typeof schema.bulk>, "ticket">;

/**
 * Does the same to many tickets, each by its own command and in its own transaction: what one refuses does not hold
 * up the others.
 */
export async function changeMany(
  actor: PersonActor,
  { ticket: tickets, ...input }: z.output<typeof schema.bulk>,
  now: number,
): Promise<Result<TicketOutcome[]>> {
  if (!isStaff(actor)) return fail("only_agents");
  if (input.op === "assign" && !input.assigneeId) return fail("invalid_input", { assigneeId: "required" });
  if ((input.op === "tag" || input.op === "untag") && !input.tagId)
    return fail("invalid_input", { tagId: "required" });
  if (input.op === "note" || input.op === "resolve") {
    if (!input.body && !input.replyId) return fail("invalid_input", { body: "required" });
  }
  const numbers = tickets.map(({ number }) => number);
  const before = await db.ticket.findMany({
    where: { number: { in: numbers }, ...visibleTo(actor) },
    select: {
      number: true,
      priority: true,
      teamId: true,
      categoryId: true,
      assigneeId: true,
      tags: { select: { tagId: true } },
    },
  });
  const replies = input.replyId ? await replyOn(actor, input.replyId, numbers) : null;
  const outcomes: TicketOutcome[] = [];
  for (const seen of tickets) {
    const old = before.find(({ number }) => number === seen.number);
    const text = textFor(seen.number, input.body, replies);
    const done = await change(actor, seen, { ...input, text }, now);
    if (!done.ok) outcomes.push({ ...seen, code: done.code, was: null });
    else {
      const { version } = done.value;
      const was = old && version > seen.version ? replaced(input, old) : null;
      outcomes.push({ number: seen.number, version, code: null, was });
    }
  }
  return ok(await withStatuses(actor, outcomes));
}

/** What was refused, with the status each has now, so that the refusal can name it. */
async function withStatuses(actor: PersonActor, outcomes: readonly TicketOutcome[]) {
  const refused = outcomes.flatMap(({ number, code }) => (code ? [number] : []));
  if (refused.length === 0) return [...outcomes];
  const now = await db.ticket.findMany({
    where: { number: { in: refused }, ...visibleTo(actor) },
    select: { number: true, status: true },
  });
  return outcomes.map((each) =>
    each.code ? { ...each, status: now.find(({ number }) => number === each.number)?.status } : each,
  );
}

/**
 * Puts back what a change of many replaced, where nobody has changed the same since. `body` says why, among agents.
 */
export async function undoMany(
  actor: PersonActor,
  undo: z.output<typeof schema.undoBulk>,
  now: number,
): Promise<Result<TicketOutcome[]>> {
  const outcomes: TicketOutcome[] = [];
  for (const { seen, putBack } of waysBack(actor, undo, now)) {
    const done = await putBack();
    outcomes.push({
      number: seen.number,
      version: done.ok ? done.value.version : seen.version,
      code: done.ok ? null : done.code,
      was: null,
    });
  }
  return ok(outcomes);
}

type Undo = z.output<typeof schema.undoBulk>;
type Done = Promise<Result<Committed>>;

/** For each ticket the command by which it gets back what it had. */
function waysBack(actor: PersonActor, undo: Undo, now: number) {
  const { op, body } = undo;
  switch (op) {
    case "assign":
      return each(undo.ticket, (seen, was) =>
        was
          ? moves.give(actor, { ...seen, assigneeId: was }, now)
          : moves.release(actor, { ...seen, body, attachmentIds: [] }, now),
      );
    case "priority":
      return each(undo.ticket, (seen, priority) =>
        properties.changePriority(actor, { ...seen, priority }, now),
      );
    case "team":
      return each(undo.ticket, (seen, teamId) => properties.changeTeam(actor, { ...seen, teamId }, now));
    case "category":
      return each(undo.ticket, (seen, categoryId) =>
        properties.changeCategory(actor, { ...seen, categoryId }, now),
      );
    case "tag":
    case "untag":
      return each(undo.ticket, (seen, tagId) =>
        changeTag(actor, { ...seen, tagId, on: op === "untag" }, now),
      );
  }
}

function each<Was>(tickets: readonly (Seen & { was: Was })[], command: (seen: Seen, was: Was) => Done) {
  return tickets.map(({ was, number, version }) => {
    const seen = { number, version };
    return { seen, putBack: () => command(seen, was) };
  });
}

async function change(
  actor: PersonActor,
  seen: Seen,
  input: Input & { text: Result<string> },
  now: number,
): Promise<Result<Committed>> {
  const { op, assigneeId, priority, teamId, categoryId, tagId } = input;
  switch (op) {
    case "assign":
      if (!assigneeId) return fail("assignee_not_active");
      return moves.give(actor, { ...seen, assigneeId }, now);
    case "priority":
      return properties.changePriority(actor, { ...seen, priority }, now);
    case "team":
      return properties.changeTeam(actor, { ...seen, teamId }, now);
    case "category":
      return properties.changeCategory(actor, { ...seen, categoryId }, now);
    case "tag":
    case "untag":
      if (!tagId) return fail("invalid_input");
      return changeTag(actor, { ...seen, tagId, on: op === "tag" }, now);
    case "note":
    case "resolve": {
      if (!input.text.ok) return input.text;
      const message = { body: input.text.value, attachmentIds: [] };
      if (op === "resolve") return moves.resolve(actor, { ...seen, ...message }, now);
      return writeAsAgent(actor, { number: seen.number, visibility: "INTERNAL", ...message }, now);
    }
  }
}

/** What is written on a ticket: the reply that was chosen, in its requester's words, and what was typed. */
function textFor(number: number, body: string, replies: ReadonlyMap<number, string> | null): Result<string> {
  if (!replies) return ok(body);
  const reply = replies.get(number);
  if (reply === undefined) return fail("invalid_input", { replyId: "invalid" });
  const text = body ? `${reply}\n\n${body}` : reply;
  return text.length > MESSAGE_MAX ? fail("invalid_input", { body: "too_long" }) : ok(text);
}

type Old = Record<"teamId" | "categoryId" | "assigneeId", string | null> & {
  priority: string;
  tags: readonly { tagId: string }[];
};

function replaced({ op, tagId }: Input, old: Old): string | null {
  switch (op) {
    case "assign":
      return old.assigneeId ?? "";
    case "priority":
      return old.priority;
    case "team":
      return old.teamId ?? "";
    case "category":
      return old.categoryId ?? "";
    case "tag":
    case "untag":
      return old.tags.some((on) => on.tagId === tagId) === (op === "untag") ? tagId : null;
    case "note":
    case "resolve":
      return null;
  }
}
