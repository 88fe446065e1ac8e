import "server-only";
import { z } from "zod";
import { byName, type NameKey, nameOf } from "@/lib/by-name";
import { db } from "@/lib/db";
import { literally } from "@/lib/like";
import { type Page, pageOf } from "@/lib/paging";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import type { ThirdPartyKind } from "@/prisma/generated/enums";

const SHOWN = 50;
const TICKETS_SHOWN = 50;
/** Tickets waiting for one third party are counted as far as this. */
export const WAITING_COUNTED = 1_000;

export type ListedThirdParty = {
  id: string;
  name: string;
  kind: ThirdPartyKind;
  active: boolean;
  /** Tickets that wait for it now, counted as far as 1,001. */
  waiting: number;
  /** Since when the longest of them waits. */
  waitingSince: Date | null;
};

/** A page of 50 third parties by name with what waits for them, and its neighbours' keys; none for a customer. */
export async function thirdPartyList(
  actor: PersonActor,
  search: string,
  from: NameKey | null,
): Promise<Page<ListedThirdParty, NameKey>> {
  if (!isStaff(actor)) return { rows: [], previous: null, next: null };
  const { beyond, order } = byName("party", from);
  const found = await db.$queryRaw<ListedThirdParty[]>`
    SELECT id::text, name, kind::text, active, (
      SELECT count(*)::int FROM (
        SELECT FROM "Ticket" WHERE "thirdPartyId" = party.id LIMIT ${WAITING_COUNTED + 1}) AS counted
    ) AS waiting, (
      SELECT min("statusSince") FROM "Ticket" WHERE "thirdPartyId" = party.id
    ) AS "waitingSince"
    FROM "ThirdParty" AS party
    WHERE name ILIKE ${`%${literally(search)}%`}
      AND ${beyond}
    ORDER BY ${order} LIMIT ${SHOWN + 1}`;
  return pageOf(found, { size: SHOWN, from, keyOf: nameOf }) ?? thirdPartyList(actor, search, null);
}

export type ThirdPartyPage = NonNullable<Awaited<ReturnType<typeof thirdPartyPage>>>;

/**
 * A third party with the tickets that wait for it, at most 50, the longest first; null when there is none, or for a
 * customer who asks.
 */
export async function thirdPartyPage(actor: PersonActor, id: string) {
  if (!isStaff(actor) || !z.uuid().safeParse(id).success) return null;
  return db.thirdParty.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      kind: true,
      email: true,
      phone: true,
      note: true,
      active: true,
      tickets: {
        select: {
          number: true,
          subject: true,
          statusSince: true,
          chaseAt: true,
          assignee: { select: { name: true } },
        },
        orderBy: [{ statusSince: "asc" }],
        take: TICKETS_SHOWN,
      },
    },
  });
}
