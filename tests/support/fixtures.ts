import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { currentPolicyVersionId } from "@/lib/sla/terms";
import { statusPairs } from "@/lib/tickets/machine";
import type { Prisma } from "@/prisma/generated/client";
import type { Role, TicketStatus } from "@/prisma/generated/enums";

type PersonData = Partial<Omit<Prisma.PersonUncheckedCreateInput, "role" | "memberships">> & {
  teamIds?: string[];
};

/** An active customer with an address of his own, as the actor he is once signed in. */
export function customer(data: PersonData = {}): Promise<PersonActor> {
  return person("CUSTOMER", data);
}

/** An active agent, in the default team unless `teamIds` says otherwise. */
export function agent(data: PersonData = {}): Promise<PersonActor> {
  return person("AGENT", data);
}

/** An active admin. */
export function admin(data: PersonData = {}): Promise<PersonActor> {
  return person("ADMIN", data);
}

/**
 * A bare ticket row in `status`, led there along pairs the trigger allows: no events, clocks or mails.
 * For tests of the database and of reading; whatever tests behaviour opens tickets with the commands.
 */
export async function ticketIn(status: TicketStatus) {
  const now = new Date();
  const [requester, assignee] = [await customer(), await agent()];
  const instants = { statusSince: now, receivedAt: now, createdAt: now, lastActivityAt: now };
  const { id } = await db.ticket.create({
    data: {
      version: 1,
      subject: "Factura nu ajunge",
      status: "WAITING_SUPPORT",
      channel: "PHONE",
      requesterId: requester.id,
      assigneeId: assignee.id,
      policyVersionId: await currentPolicyVersionId(db),
      ...instants,
    },
  });
  for (const step of pathTo(status)) await db.ticket.update({ where: { id }, data: { status: step } });
  return db.ticket.findUniqueOrThrow({ where: { id } });
}

async function person(role: Role, { teamIds, ...data }: PersonData): Promise<PersonActor> {
  const teams = role === "CUSTOMER" ? [] : (teamIds ?? (await defaultTeamIds()));
  const made = await db.person.create({
    data: {
      email: `${role.toLowerCase()}-${randomUUID()}@exemplu.ro`,
      name: `${role} de probă`,
      status: "ACTIVE",
      ...data,
      role,
      memberships: { create: teams.map((teamId) => ({ teamId })) },
    },
  });
  const { id, name, email, locale, timeZone } = made;
  return { kind: "person", id, role, name, email, locale, timeZone, teamIds: teams };
}

async function defaultTeamIds(): Promise<string[]> {
  const settings = await db.settings.findFirst({ select: { defaultTeamId: true } });
  return settings ? [settings.defaultTeamId] : [];
}

function pathTo(goal: TicketStatus): TicketStatus[] {
  const paths: TicketStatus[][] = [[]];
  for (const path of paths) {
    const at = path.at(-1) ?? "WAITING_SUPPORT";
    if (at === goal) return path;
    for (const [from, to] of statusPairs()) if (from === at && !path.includes(to)) paths.push([...path, to]);
  }
  throw new Error(`The machine never leads to ${goal}.`);
}
