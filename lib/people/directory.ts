import "server-only";
import { byName, type NameKey, nameOf } from "@/lib/by-name";
import { db, type Sql, sql } from "@/lib/db";
import { type Page, pageOf } from "@/lib/paging";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { peopleMatching } from "@/lib/people/matching";
import type { FoundCustomer } from "@/lib/people/queries";
import { PersonStatus } from "@/prisma/generated/enums";

const SHOWN = 50;

/** Which customers are asked for: words as in `searchCustomers`, one status or all. */
export type CustomerFilter = { search: string; status: PersonStatus | null; after: NameKey | null };

export type ListedCustomer = FoundCustomer & { organisationId: string | null; openTickets: number };

/** A page of 50 customers by name, and the keys of its neighbours; nobody for a customer. */
export async function customerList(
  actor: PersonActor,
  filter: CustomerFilter,
): Promise<Page<ListedCustomer, NameKey>> {
  if (!isStaff(actor)) return { rows: [], previous: null, next: null };
  const found = await db.$queryRaw<ListedCustomer[]>(customersStatement(filter));
  const page = pageOf(found, { size: SHOWN, from: filter.after, keyOf: nameOf });
  return page ?? customerList(actor, { ...filter, after: null });
}

export function customersStatement({ search, status, after }: CustomerFilter): Sql {
  const statuses = status ? [status] : Object.values(PersonStatus);
  const matching = peopleMatching(search) ?? sql`true`;
  const { beyond, order } = byName("person", after);
  return sql`
    WITH page AS (
      SELECT person.id, person.name, email, phone, person."organisationId", organisation.name AS organisation, status
      FROM "Person" AS person
      LEFT JOIN "Organisation" AS organisation ON organisation.id = person."organisationId"
      WHERE role = 'CUSTOMER' AND status = ANY (${statuses}::"PersonStatus"[]) AND ${beyond} AND ${matching}
      ORDER BY ${order}
      LIMIT ${SHOWN + 1}
    )
    SELECT id::text, name, email, phone, "organisationId"::text, organisation, status::text, (
      SELECT count(*)::int FROM "Ticket"
      WHERE "requesterId" = person.id AND "Ticket".status NOT IN ('RESOLVED', 'CLOSED')
    ) AS "openTickets"
    FROM page AS person ORDER BY ${order}`;
}
