import "server-only";
import { z } from "zod";
import { audit } from "@/lib/audit/write";
import { byName, type NameKey, nameOf } from "@/lib/by-name";
import { db, sql } from "@/lib/db";
import { literally } from "@/lib/like";
import { type Page, pageOf } from "@/lib/paging";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { organisationsMatching } from "@/lib/people/matching";
import type * as schema from "@/lib/people/schema";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";

const SHOWN = 50;
const FOUND_MAX = 10;
const PEOPLE_SHOWN = 200;
const TAKEN = fail("name_taken", { name: "name_taken" });

export type ListedOrganisation = { id: string; name: string; people: number };

/** A page of 50 organisations by name, and the keys of its neighbours; none for a customer. */
export async function organisationList(
  actor: PersonActor,
  search: string,
  from: NameKey | null,
): Promise<Page<ListedOrganisation, NameKey>> {
  if (!isStaff(actor)) return { rows: [], previous: null, next: null };
  const { beyond, order } = byName('"Organisation"', from);
  const found = await db.$queryRaw<ListedOrganisation[]>`
    SELECT id::text, name, (
      SELECT count(*)::int FROM "Person" WHERE "organisationId" = "Organisation".id
    ) AS people
    FROM "Organisation" WHERE ${beyond} AND ${organisationsMatching(search) ?? sql`true`}
    ORDER BY ${order} LIMIT ${SHOWN + 1}`;
  return pageOf(found, { size: SHOWN, from, keyOf: nameOf }) ?? organisationList(actor, search, null);
}

/** The organisations in whose name every word of the text occurs; at most 10, by name. None for a customer. */
export async function searchOrganisations(actor: PersonActor, text: string): Promise<ListedOrganisation[]> {
  const matching = organisationsMatching(text);
  if (!isStaff(actor) || !matching) return [];
  return db.$queryRaw<ListedOrganisation[]>`
    SELECT id::text, name, (
      SELECT count(*)::int FROM "Person" WHERE "organisationId" = "Organisation".id
    ) AS people
    FROM "Organisation" WHERE ${matching} ORDER BY name, id LIMIT ${FOUND_MAX}`;
}

/** An organisation with its people, at most 200, by name; null when there is none, or for a customer who asks. */
export async function organisationPage(actor: PersonActor, id: string) {
  if (!isStaff(actor) || !z.uuid().safeParse(id).success) return null;
  return db.organisation.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      people: {
        where: { role: "CUSTOMER", mergedIntoId: null },
        select: { id: true, name: true, email: true, phone: true, status: true },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        take: PEOPLE_SHOWN,
      },
    },
  });
}

/** Writes a new organisation down; "name_taken" when there is one of the name. `now` in epoch ms. */
export function createOrganisation(
  actor: PersonActor,
  { name }: z.output<typeof schema.organisationForm>,
  now: number,
): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    if (!isStaff(actor)) return fail("only_agents");
    if (await tx.organisation.findFirst({ where: { name: exactly(name) }, select: { id: true } }))
      return TAKEN;
    const [made] = await tx.organisation.createManyAndReturn({
      data: { name, createdAt: new Date(now) },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return TAKEN;
    const about = { action: "CREATED", subject: "ORGANISATION", subjectId: made.id, label: name } as const;
    await audit(tx, actor, { ...about, before: null, after: { name } }, now);
    return ok(made);
  });
}

/** Gives an organisation another name; "name_taken" when there is another one of it. `now` in epoch ms. */
export function renameOrganisation(
  actor: PersonActor,
  { organisationId, name }: z.output<typeof schema.renameOrganisation>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (!isStaff(actor)) return fail("only_agents");
    const where = { id: organisationId };
    const before = await tx.organisation.findUnique({ where, select: { name: true } });
    if (!before) return fail("not_found");
    const other = { name: exactly(name), NOT: where };
    if (await tx.organisation.findFirst({ where: other, select: { id: true } })) return TAKEN;
    await tx.organisation.update({ where, data: { name }, select: { id: true } });
    const about = {
      action: "CHANGED",
      subject: "ORGANISATION",
      subjectId: organisationId,
      label: name,
    } as const;
    await audit(tx, actor, { ...about, before, after: { name } }, now);
    return ok(null);
  }, TAKEN);
}

/**
 * Makes one of two organisations that are the same: the people of the double go to the one of the given name, and the
 * double is gone. Only an admin may. `now` in epoch ms.
 */
export function mergeOrganisation(
  actor: PersonActor,
  { organisationId, into }: z.output<typeof schema.mergeOrganisation>,
  now: number,
): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const select = { id: true, name: true } as const;
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId}::uuid FOR UPDATE`;
    const double = await tx.organisation.findUnique({ where: { id: organisationId }, select });
    if (!double) return fail("not_found");
    const kept = await tx.organisation.findFirst({
      where: { name: exactly(into), NOT: { id: organisationId } },
      select,
    });
    if (!kept) return fail("invalid_input", { into: "organisation_unknown" });
    const where = { organisationId };
    const { count: people } = await tx.person.updateMany({ where, data: { organisationId: kept.id } });
    await tx.organisation.delete({ where: { id: organisationId }, select: { id: true } });
    const about = {
      action: "MERGED",
      subject: "ORGANISATION",
      subjectId: kept.id,
      label: kept.name,
    } as const;
    await audit(tx, actor, { ...about, before: null, after: { mergedFrom: double.name, people } }, now);
    return ok({ id: kept.id });
  });
}

/** A name in whatever case it is written. */
function exactly(name: string) {
  return { equals: literally(name), mode: "insensitive" as const };
}
