import "server-only";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { type FoundCustomer, searchWords } from "@/lib/people/queries";
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
  const words = searchWords(search);
  const statuses = status ? [status] : Object.values(PersonStatus);
  const found = await db.$queryRaw<ListedCustomer[]>`
    WITH page AS (
      SELECT person.id, person.name, email, phone, person."organisationId", organisation.name AS organisation, status
      FROM "Person" AS person
      LEFT JOIN "Organisation" AS organisation ON organisation.id = person."organisationId"
      WHERE role = 'CUSTOMER' AND status = ANY (${statuses}::"PersonStatus"[])
        AND (${after?.id ?? null}::uuid IS NULL
          OR (person.name, person.id) > (${after?.name ?? ""}, ${after?.id ?? null}::uuid))
        AND NOT EXISTS (
          SELECT 1 FROM unnest(${words}::text[]) AS word
          WHERE strpos(translate(
            lower(concat_ws(' ', email, person.name, organisation.name, phone, regexp_replace(phone, '[^0-9]', '', 'g'))),
            'ăâáàäãåîíìïșşšțţťéèêëóòôöőúùûüűçñ', 'aaaaaaaiiiisssttteeeeooooouuuuucn'), word) = 0)
      ORDER BY person.name, person.id
      LIMIT ${SHOWN + 1}
    )
    SELECT id::text, name, email, phone, "organisationId"::text, organisation, status::text, (
      SELECT count(*)::int FROM "Ticket"
      WHERE "requesterId" = page.id AND "Ticket".status NOT IN ('RESOLVED', 'CLOSED')
    ) AS "openTickets"
    FROM page ORDER BY name, id`;
  const customers = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? customers.at(-1) : undefined;
  return { customers, next: last ? { name: last.name, id: last.id } : null };
}
