import "server-only";
import { z } from "zod";
import { db, sql, type Tx } from "@/lib/db";
import { absentUntil, type OfferedAgent } from "@/lib/people/absence";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { peopleMatching } from "@/lib/people/matching";
import type { PersonStatus } from "@/prisma/generated/enums";

const FOUND_MAX = 10;

/** A customer as the desk finds him. */
export type FoundCustomer = {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  organisation: string | null;
  status: PersonStatus;
};

/**
 * The customers in whom every word of the text occurs (e-mail, name, organisation, or telephone in any
 * spelling), with or without diacritics; at most 10, by name. `disabledToo`: those who may ask no more as well, but
 * for those who turned out to be somebody else. Nobody for a customer, or without a word.
 */
export async function searchCustomers(
  actor: PersonActor,
  text: string,
  disabledToo = false,
): Promise<FoundCustomer[]> {
  const matching = peopleMatching(text);
  if (!isStaff(actor) || !matching) return [];
  const among = disabledToo ? sql`"mergedIntoId" IS NULL` : sql`status <> 'DISABLED'`;
  return db.$queryRaw<FoundCustomer[]>`
    SELECT person.id::text, person.name, email, phone, organisation.name AS organisation, status::text
    FROM "Person" AS person
    LEFT JOIN "Organisation" AS organisation ON organisation.id = person."organisationId"
    WHERE role = 'CUSTOMER' AND ${among} AND ${matching}
    ORDER BY person.name, person.id
    LIMIT ${FOUND_MAX}`;
}

/** A customer a ticket may be opened for, by id; null when there is none, or for a customer who asks. */
export async function customerForTicket(actor: PersonActor, id: string): Promise<FoundCustomer | null> {
  if (!isStaff(actor) || !z.uuid().safeParse(id).success) return null;
  const person = await db.person.findFirst({
    where: { id, role: "CUSTOMER", status: { not: "DISABLED" } },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      status: true,
      organisation: { select: { name: true } },
    },
  });
  return person && { ...person, organisation: person.organisation?.name ?? null };
}

/** The active agents and admins, by name, those who are away too; none for a customer. */
export async function agentsForAssignment(actor: PersonActor): Promise<OfferedAgent[]> {
  if (!isStaff(actor)) return [];
  return db.$queryRaw<OfferedAgent[]>`
    SELECT id::text, name, ${absentUntil} AS "absentUntil" FROM "Person" AS agent
    WHERE role IN ('AGENT', 'ADMIN') AND status = 'ACTIVE'
    ORDER BY name, id`;
}

/** Every active agent and admin: who can be named in a note. */
export function activeAgents(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.person.findMany({
    where: { role: { in: ["AGENT", "ADMIN"] }, status: "ACTIVE" },
    select: { id: true, name: true },
  });
}

/** Names of organisations for suggestion, in order; none for a customer. */
export async function organisations(actor: PersonActor): Promise<string[]> {
  if (!isStaff(actor)) return [];
  const rows = await db.organisation.findMany({
    select: { name: true },
    orderBy: { name: "asc" },
    take: 500,
  });
  return rows.map(({ name }) => name);
}
