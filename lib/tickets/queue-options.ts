import "server-only";
import { db } from "@/lib/db";
import { absentUntil, type OfferedAgent } from "@/lib/people/absence";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { Density, QueueColumn } from "@/lib/tickets/look";

type Named = { id: string; name: string };

/** What the queue can be narrowed by and tickets can be given: names by id, in the order they are offered. */
export type QueueOptions = {
  agents: OfferedAgent[];
  /** Who is an agent no longer; what they had is still found by them. */
  formerAgents: Named[];
  teams: Named[];
  categories: { id: string; nameRo: string; nameEn: string; active: boolean }[];
  thirdParties: Named[];
  tags: (Named & { active: boolean })[];
  /** Canned replies, by their titles. */
  replies: Named[];
  /** Colleagues of the agent's teams who are away now, and how many of the teams' tickets each has. */
  away: { id: string; name: string; absentUntil: string; held: number }[];
  /** How the agent has chosen to see the queue. */
  kept: { columns: readonly QueueColumn[] | null; density: Density | null };
};

const NONE: QueueOptions = {
  agents: [],
  formerAgents: [],
  teams: [],
  categories: [],
  thirdParties: [],
  tags: [],
  replies: [],
  away: [],
  kept: { columns: null, density: null },
};

/** All of them in one statement; none for a customer. */
export async function queueOptions(actor: PersonActor): Promise<QueueOptions> {
  if (!isStaff(actor)) return NONE;
  const [options] = await db.$queryRaw<QueueOptions[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', id, 'name', name, 'absentUntil', ${absentUntil}) ORDER BY name, id), '[]')
        FROM "Person" AS agent WHERE role IN ('AGENT', 'ADMIN') AND status = 'ACTIVE') AS agents,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) ORDER BY name, id), '[]')
        FROM "Person" WHERE role IN ('AGENT', 'ADMIN') AND status = 'DISABLED') AS "formerAgents",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) ORDER BY name), '[]')
        FROM "Team") AS teams,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'nameRo', "nameRo", 'nameEn', "nameEn", 'active', active)
        ORDER BY "sortKey", "nameRo"), '[]') FROM "Category") AS categories,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) ORDER BY name), '[]')
        FROM "ThirdParty") AS "thirdParties",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'active', active)
        ORDER BY active DESC, name), '[]') FROM "Tag") AS tags,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', title) ORDER BY "sortKey", title), '[]')
        FROM "CannedReply" WHERE active) AS replies,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'absentUntil', ${absentUntil},
          'held', (SELECT count(*) FROM "Ticket" WHERE "assigneeId" = agent.id AND "teamId" = ANY (${actor.teamIds}::uuid[])
            AND status IN ('IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'))) ORDER BY name, id), '[]')
        FROM "Person" AS agent WHERE id <> ${actor.id}::uuid AND status = 'ACTIVE' AND role <> 'CUSTOMER'
          AND id IN (SELECT "personId" FROM "TeamMember" WHERE "teamId" = ANY (${actor.teamIds}::uuid[]))
          AND id IN (SELECT "personId" FROM "Absence" WHERE "until" > now() AND "from" <= now())) AS away,
      (SELECT jsonb_build_object('columns', CASE WHEN "queueDensity" IS NOT NULL THEN "queueColumns" END,
        'density', "queueDensity") FROM "Person" WHERE id = ${actor.id}::uuid) AS kept`;
  return options ?? NONE;
}
