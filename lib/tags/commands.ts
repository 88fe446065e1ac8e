import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { literally } from "@/lib/like";
import type { Actor, PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { changeTicket } from "@/lib/tickets/change";
import type { Committed } from "@/lib/tickets/commit";
import { interactionRefusal } from "@/lib/tickets/permissions";
import { transact } from "@/lib/transact";
import type * as schema from "./schema";

const TAKEN = fail("name_taken", { name: "name_taken" });
const facts = { name: true, active: true } as const;

/** Adds a tag, renames or disables one. Names are taken once, in whatever case: `name_taken`. Admins only. */
export function saveTag(
  actor: PersonActor,
  { id, ...named }: z.output<typeof schema.tag>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const namesake = await tx.tag.findFirst({
      where: { name: { equals: literally(named.name), mode: "insensitive" } },
      select: { id: true },
    });
    if (namesake && namesake.id !== id) return TAKEN;
    const before = id ? await tx.tag.findUnique({ where: { id }, select: facts }) : null;
    if (id && !before) return fail("not_found");
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
  return changeTicket(actor, input, now, async (ticket, tx) => {
    const refused = interactionRefusal(actor, ticket, "edit");
    if (refused) return refused;
    const rows = await tx.ticketTag.findMany({
      where: { ticketId: ticket.id },
      select: { tag: { select: { id: true, name: true } } },
    });
    const old = rows.map(({ tag }) => tag);
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
