import "server-only";
import { db, type Sql, sql } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { peopleMatching } from "@/lib/people/matching";
import type { FoundCustomer } from "@/lib/people/queries";
import { PersonStatus } from "@/prisma/generated/enums";

const SHOWN = 50;

/** The last line seen of a list by name. */
export type NameKey = { name: string; id: string };

/** Which customers are asked for: words as in `searchCustomers`, one status or all. */
export type CustomerFilter = { search: string; status: PersonStatus | null; after: NameKey | null };

export type ListedCustomer = FoundCustomer & { organisationId: string | null; openTickets: number };

/** A page of 50 customers by name, and the key of the next one; nobody for a customer. */
export async function customerList(actor: PersonActor, { search, status, after }: CustomerFilter) {
  if (!isStaff(actor)) return { customers: [], next: null };
  const found = await db.$queryRaw<ListedCustomer[]>(customersStatement({ search, status, after }));
  const customers = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? customers.at(-1) : undefined;
  return { customers, next: last ? { name: last.name, id: last.id } : null };
}

export function customersStatement({ search, status, after }: CustomerFilter): Sql {
  const statuses = status ? [status] : Object.values(PersonStatus);
  const matching = peopleMatching(search) ?? sql`true`;
  const later = after ? sql`(person.name, person.id) > (${after.name}, ${after.id}::uuid)` : sql`true`;
  return sql`
    WITH page AS (
      SELECT person.id, person.name, email, phone, person."organisationId", organisation.name AS organisation, status
      FROM "Person" AS person
      LEFT JOIN "Organisation" AS organisation ON organisation.id = person."organisationId"
      WHERE role = 'CUSTOMER' AND status = ANY (${statuses}::"PersonStatus"[]) AND ${later} AND ${matching}
      ORDER BY person.name, person.id
      LIMIT ${SHOWN + 1}
    )
    SELECT id::text, name, email, phone, "organisationId"::text, organisation, status::text, (
      SELECT count(*)::int FROM "Ticket"
      WHERE "requesterId" = page.id AND "Ticket".status NOT IN ('RESOLVED', 'CLOSED')
    ) AS "openTickets"
    FROM page ORDER BY name, id`;
}
