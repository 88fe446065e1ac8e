import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";

export type CustomerPage = NonNullable<Awaited<ReturnType<typeof customerPage>>>;

/**
 * A customer as the desk sees him, with his latest invitation and those merged into him; null when there is none,
 * or for a customer who asks.
 */
export async function customerPage(actor: PersonActor, id: string) {
  if (!isStaff(actor) || !z.uuid().safeParse(id).success) return null;
  const person = await db.person.findFirst({
    where: { id, role: "CUSTOMER" },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      status: true,
      locale: true,
      createdAt: true,
      organisation: { select: { id: true, name: true } },
      mergedInto: { select: { id: true, name: true } },
      mergedHere: { select: { id: true, name: true, email: true }, orderBy: { name: "asc" } },
      accountTokens: {
        where: { kind: "INVITATION" },
        select: { createdAt: true, expiresAt: true, usedAt: true, voidedAt: true },
        orderBy: { createdAt: "desc" },
        take: 1,
      },
    },
  });
  if (!person) return null;
  const { accountTokens, ...rest } = person;
  return { ...rest, invitation: accountTokens[0] ?? null };
}
