import "server-only";
import { db } from "@/lib/db";
import { absentUntil, type OfferedAgent } from "@/lib/people/absence";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { TagView } from "@/lib/tags/queries";
import type { ThirdPartyKind } from "@/prisma/generated/enums";

/** What a ticket can be given: names by id, in the order they are offered. Of tags also the disabled, and those it has. */
export type TicketOptions = {
  agents: OfferedAgent[];
  teams: { id: string; name: string }[];
  categories: { id: string; nameRo: string; nameEn: string }[];
  thirdParties: { id: string; name: string; kind: ThirdPartyKind }[];
  tags: { known: TagView[]; on: TagView[] };
};

type Stored = Omit<TicketOptions, "tags"> & { known: TagView[]; on: TagView[] };

/** All of them in one statement; none for a customer. */
export async function ticketOptions(actor: PersonActor, ticketId: string): Promise<TicketOptions> {
  const [found] = isStaff(actor) ? await read(ticketId) : [];
  if (!found) return { agents: [], teams: [], categories: [], thirdParties: [], tags: { known: [], on: [] } };
  const { known, on, ...options } = found;
  return { ...options, tags: { known, on } };
}

function read(ticketId: string): Promise<Stored[]> {
  return db.$queryRaw<Stored[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', id, 'name', name, 'absentUntil', ${absentUntil}) ORDER BY name, id), '[]')
        FROM "Person" AS agent WHERE role IN ('AGENT', 'ADMIN') AND status = 'ACTIVE') AS agents,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) ORDER BY name), '[]')
        FROM "Team") AS teams,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'nameRo', "nameRo", 'nameEn', "nameEn")
        ORDER BY "sortKey", "nameRo"), '[]') FROM "Category" WHERE active) AS categories,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kind', kind) ORDER BY name), '[]')
        FROM "ThirdParty" WHERE active) AS "thirdParties",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'active', active) ORDER BY name), '[]')
        FROM "Tag") AS known,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'active', active) ORDER BY name), '[]')
        FROM "TicketTag" JOIN "Tag" ON id = "tagId" WHERE "ticketId" = ${ticketId}::uuid) AS "on"`;
}
