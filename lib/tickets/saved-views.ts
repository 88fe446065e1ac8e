import "server-only";
import type { z } from "zod";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { printQueue, readQueue } from "./filters";
import type * as schema from "./schema";

type Saved = Promise<Result<{ query: string }>>;

/** Keeps a part of the queue under a name; one of his own of that name takes its place. */
export async function saveView(actor: PersonActor, input: z.output<typeof schema.saveView>): Saved {
  if (!isStaff(actor)) return fail("only_agents");
  const { name, shared } = input;
  const query = printQueue({
    ...readQueue(Object.fromEntries(new URLSearchParams(input.query))),
    after: null,
  });
  const key = { ownerId: actor.id, name };
  await db.savedView.upsert({
    where: { ownerId_name: key },
    create: { ...key, query, shared },
    update: { query, shared },
    select: { id: true },
  });
  return ok({ query });
}

/** Gives a view another name and says who sees it. */
export async function editView(actor: PersonActor, input: z.output<typeof schema.editView>): Saved {
  const { id, name, shared } = input;
  const view = await db.savedView.findFirst({
    where: changeable(actor, id),
    select: { ownerId: true, query: true },
  });
  if (!view) return fail("not_found");
  const { ownerId, query } = view;
  const taken = await db.savedView.count({ where: { ownerId, name, id: { not: id } } });
  if (taken > 0) return fail("invalid_input", { name: "name_taken" });
  await db.savedView.updateMany({ where: changeable(actor, id), data: { name, shared } });
  return ok({ query });
}

/** Takes a view away, from everybody who saw it. */
export async function deleteView(actor: PersonActor, { id }: { id: string }): Promise<Result<null>> {
  const { count } = await db.savedView.deleteMany({ where: changeable(actor, id) });
  return count > 0 ? ok(null) : fail("not_found");
}

/** A view is changed by whoever keeps it, a shared one by admins too. */
function changeable(actor: PersonActor, id: string) {
  return actor.role === "ADMIN"
    ? { id, OR: [{ ownerId: actor.id }, { shared: true }] }
    : { id, ownerId: actor.id };
}
