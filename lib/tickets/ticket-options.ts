import "server-only";
import { sql } from "@/lib/db";
import { absentUntil, type OfferedAgent } from "@/lib/people/absence";
import type { TagView } from "@/lib/tags/queries";
import type { ThirdPartyKind } from "@/prisma/generated/enums";

/** What a ticket can be given: names by id, in the order they are offered. Of tags also the disabled, and those it has. */
export type TicketOptions = {
  agents: OfferedAgent[];
  teams: { id: string; name: string }[];
  categories: { id: string; nameRo: string; nameEn: string }[];
  thirdParties: { id: string; name: string; kind: ThirdPartyKind }[];
  /** All tags, and those on the ticket. */
  known: TagView[];
  on: TagView[];
};

/** The options of a ticket as columns of a statement that selects from "Ticket" AS ticket. */
export const optionsOfTicket = sql`
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
        FROM "TicketTag" JOIN "Tag" ON id = "tagId" WHERE "ticketId" = ticket.id) AS "on"`;
