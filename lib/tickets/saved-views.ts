import "server-only";
import type { z } from "zod";
import type { AuditFacts } from "@/lib/audit/difference";
import { audit } from "@/lib/audit/write";
import type { Tx } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import { printQueue, readQueue } from "./filters";
import type * as schema from "./schema";

type Saved = Promise<Result<{ query: string }>>;

const TAKEN = fail("invalid_input", { name: "name_taken" });
const kept = { id: true, ownerId: true, name: true, shared: true, query: true } as const;
type View = { id: string; ownerId: string; name: string; shared: boolean; query: string };

/** Keeps a part of the queue under a name, which none of his other views may have. Answers where it stands. */
export function saveView(actor: PersonActor, input: z.output<typeof schema.saveView>, now: number): Saved {
  return transact(async (tx) => {
    if (!isStaff(actor)) return fail("only_agents");
    const { name, shared } = input;
    const key = { ownerId: actor.id, name };
    if ((await tx.savedView.count({ where: key })) > 0) return TAKEN;
    const query = bare(input.query);
    const view = await tx.savedView.create({ data: { ...key, query, shared }, select: kept });
    await tell(tx, actor, { before: null, after: view }, now);
    return ok({ query: shownAs(view) });
  }, TAKEN);
}

/** Gives a view another name and says who sees it. */
export function editView(actor: PersonActor, input: z.output<typeof schema.editView>, now: number): Saved {
  return changeView(actor, input.id, now, async (tx, { id, ownerId }) => {
    const { name, shared } = input;
    const taken = await tx.savedView.count({ where: { ownerId, name, id: { not: id } } });
    return taken > 0 ? TAKEN : ok({ name, shared });
  });
}

/** Lets a view show another part of the queue; its name and who sees it stay. */
export function refitView(actor: PersonActor, input: z.output<typeof schema.refitView>, now: number): Saved {
  return changeView(actor, input.id, now, async () => ok({ query: bare(input.query) }));
}

/** Takes a view away, from everybody who saw it. */
export function deleteView(actor: PersonActor, { id }: { id: string }, now: number): Promise<Result<null>> {
  return transact(async (tx) => {
    const view = await changeable(tx, actor, id);
    if (!view) return fail("not_found");
    await tx.savedView.delete({ where: { id }, select: { id: true } });
    await tell(tx, actor, { before: view, after: null }, now);
    return ok(null);
  });
}

function changeView(
  actor: PersonActor,
  id: string,
  now: number,
  decide: (tx: Tx, view: View) => Promise<Result<Partial<Pick<View, "name" | "shared" | "query">>>>,
): Saved {
  return transact(async (tx) => {
    const view = await changeable(tx, actor, id);
    if (!view) return fail("not_found");
    const decided = await decide(tx, view);
    if (!decided.ok) return decided;
    const after = await tx.savedView.update({ where: { id }, data: decided.value, select: kept });
    await tell(tx, actor, { before: view, after }, now);
    return ok({ query: shownAs(after) });
  }, TAKEN);
}

/** A view is changed by whoever keeps it, a shared one by admins too; null for everybody else. Locked. */
async function changeable(tx: Tx, actor: PersonActor, id: string): Promise<View | null> {
  await tx.$queryRaw`SELECT 1 FROM "SavedView" WHERE id = ${id}::uuid FOR UPDATE`;
  const view = await tx.savedView.findUnique({ where: { id }, select: kept });
  const may = view && (view.ownerId === actor.id || (view.shared && actor.role === "ADMIN"));
  return may ? view : null;
}

/** What everybody sees, before or after, is written down; what one does with a view of one's own is nobody's business. */
async function tell(
  tx: Tx,
  actor: PersonActor,
  { before, after }: { before: View | null; after: View | null },
  now: number,
): Promise<void> {
  const view = before ?? after;
  if (!view || !(before?.shared || after?.shared)) return;
  const action = before === null ? "CREATED" : after === null ? "REMOVED" : "CHANGED";
  const about = { action, subject: "VIEW", subjectId: view.id, label: view.name } as const;
  await audit(
    tx,
    actor,
    { ...about, before: before && factsOf(before), after: after && factsOf(after) },
    now,
  );
}

function factsOf({ name, shared, query }: View): AuditFacts {
  return { name, shared, query };
}

/** A part of the queue as a view keeps it: from its beginning, and begun from no view. */
function bare(query: string): string {
  const part = readQueue(Object.fromEntries(new URLSearchParams(query)));
  return printQueue({ ...part, saved: null, after: null });
}

function shownAs({ id, query }: Pick<View, "id" | "query">): string {
  return printQueue({ ...readQueue(Object.fromEntries(new URLSearchParams(query))), saved: id });
}
