import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import type { Tx } from "@/lib/db";
import { literally } from "@/lib/like";
import type { Actor, PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { isOutdated } from "@/lib/settings/seen";
import { changeTicket } from "@/lib/tickets/change";
import type { Committed } from "@/lib/tickets/commit";
import { byChangeOf, type OutOfDate } from "@/lib/tickets/news";
import { interactionRefusal } from "@/lib/tickets/permissions";
import { transact } from "@/lib/transact";
import type * as schema from "./schema";
import { TAGS_A_TICKET } from "./schema";

const TAKEN = fail("name_taken", { name: "name_taken" });
const facts = { name: true, active: true } as const;

/** Adds a tag, renames or disables one. Names are taken once, in whatever case: `name_taken`. Admins only. */
export function saveTag(
  actor: PersonActor,
  { id, seen, ...named }: z.output<typeof schema.tag>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const namesake = await tx.tag.findFirst({
      where: { name: { equals: literally(named.name), mode: "insensitive" } },
      select: { id: true },
    });
    if (namesake && namesake.id !== id) return TAKEN;
    await tx.$queryRaw`SELECT 1 FROM "Tag" WHERE id = ${id}::uuid FOR UPDATE`;
    const before = id ? await tx.tag.findUnique({ where: { id }, select: facts }) : null;
    if (id && !before) return fail("not_found");
    if (before && isOutdated(before, seen)) return fail("settings_changed");
    const saved = id
      ? await tx.tag.update({ where: { id }, data: named, select: { id: true } })
      : await tx.tag.create({ data: named, select: { id: true } });
    const about = { subject: "TAG", subjectId: saved.id, label: named.name } as const;
    await audit(tx, actor, { ...about, action: id ? "CHANGED" : "CREATED", before, after: named }, now);
    return ok(null);
  }, TAKEN);
}

/** Sets the tags of a ticket. A disabled tag may stay on it but is put on no more: `invalid_input`. */
export function changeTags(
  actor: Actor,
  input: z.output<typeof schema.changeTags>,
  now: number,
): Promise<Result<Committed>> {
  return changeTicket(actor, { ...input, outOfDate: byChangeOf("TAGS_CHANGED") }, now, async (ticket, tx) => {
    const refused = interactionRefusal(actor, ticket, "edit");
    if (refused) return refused;
    const old = await tagsOn(tx, ticket.id);
    const wanted = new Set(input.tagIds);
    const fresh = [...wanted].filter((id) => !old.some((tag) => tag.id === id));
    const added = await tx.tag.findMany({
      where: { id: { in: fresh }, active: true },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    if (added.length !== fresh.length) return fail("invalid_input", { tagIds: "invalid_input" });
    const removed = old.filter(({ id }) => !wanted.has(id));
    if (added.length === 0 && removed.length === 0) return ok([]);
    return ok([{ kind: "TAGS_CHANGED", status: ticket.status, data: { added, removed } }]);
  });
}

/**
 * Puts a tag on a ticket or takes it off; what is so already changes nothing. A disabled tag is put on no more:
 * `tag_disabled`; nor one too many: `too_many_tags`.
 */
export function changeTag(
  actor: Actor,
  input: { number: number; version: number; tagId: string; on: boolean },
  now: number,
): Promise<Result<Committed>> {
  return changeTicket(actor, { ...input, outOfDate: touching(input.tagId) }, now, async (ticket, tx) => {
    const refused = interactionRefusal(actor, ticket, "edit");
    if (refused) return refused;
    const old = await tagsOn(tx, ticket.id);
    const had = old.some(({ id }) => id === input.tagId);
    if (had === input.on) return ok([]);
    const found = await tx.tag.findUnique({
      where: { id: input.tagId },
      select: { id: true, name: true, active: true },
    });
    if (!found) return fail("invalid_input", { tagId: "invalid_input" });
    const { active, ...tag } = found;
    if (input.on && !active) return fail("tag_disabled");
    if (input.on && old.length >= TAGS_A_TICKET) return fail("too_many_tags");
    const data = input.on ? { added: [tag], removed: [] } : { added: [], removed: [tag] };
    return ok([{ kind: "TAGS_CHANGED", status: ticket.status, data }]);
  });
}

async function tagsOn(tx: Tx, ticketId: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx.ticketTag.findMany({
    where: { ticketId },
    select: { tag: { select: { id: true, name: true } } },
  });
  return rows.map(({ tag }) => tag);
}

/** Out of date by the same tag, put on or taken off. */
function touching(tagId: string): OutOfDate {
  return ({ kind, data }) =>
    kind === "TAGS_CHANGED" && [...data.added, ...data.removed].some(({ id }) => id === tagId);
}
