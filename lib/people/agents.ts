import "server-only";
import { z } from "zod";
import { audit } from "@/lib/audit/write";
import { db } from "@/lib/db";
import { accountMailReader, oweInvitation } from "@/lib/people/account-mails";
import type { PersonActor } from "@/lib/people/actor";
import { agentsForAssignment } from "@/lib/people/queries";
import type * as schema from "@/lib/people/staff-schema";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import type { Prisma } from "@/prisma/generated/client";
import type { TicketStatus } from "@/prisma/generated/enums";

/** Statuses in which somebody has the ticket to work on. */
const held: TicketStatus[] = ["IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY"];

const select = {
  id: true,
  name: true,
  email: true,
  role: true,
  status: true,
  memberships: { select: { team: { select: { id: true, name: true } } }, orderBy: { team: { name: "asc" } } },
  _count: { select: { assigned: { where: { status: { in: held } } } } },
} as const satisfies Prisma.PersonSelect;

export type Agent = Awaited<ReturnType<typeof agentList>>[number];

/**
 * All agents and admins by name, with teams, how many tickets each has open, and the last day of an absence under
 * way; none but for an admin.
 */
export async function agentList(actor: PersonActor) {
  if (actor.role !== "ADMIN") return [];
  const [people, offered] = await Promise.all([
    db.person.findMany({
      where: { role: { not: "CUSTOMER" } },
      select,
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    agentsForAssignment(actor),
  ]);
  const absentUntil = new Map(offered.map((agent) => [agent.id, agent.absentUntil]));
  return people.map(({ memberships, _count, ...person }) => ({
    ...person,
    absentUntil: absentUntil.get(person.id) ?? null,
    teams: memberships.map(({ team }) => team),
    openTickets: _count.assigned,
  }));
}

/** One of them; null when there is none, or for anyone but an admin. */
export async function agentPage(actor: PersonActor, id: string): Promise<Agent | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return (await agentList(actor)).find((agent) => agent.id === id) ?? null;
}

/** Makes an agent or admin, in the given teams, and owes the invitation. `now` in epoch ms. */
export function inviteAgent(
  actor: PersonActor,
  { teamIds, ...particulars }: z.output<typeof schema.newAgent>,
  now: number,
): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const teams = await tx.team.findMany({
      where: { id: { in: teamIds } },
      select: { id: true, name: true },
    });
    if (teams.length !== new Set(teamIds).size) return fail("invalid_input", { teamIds: "invalid" });
    const [person] = await tx.person.createManyAndReturn({
      data: { ...particulars, status: "INVITED", createdAt: new Date(now) },
      skipDuplicates: true,
      select: accountMailReader,
    });
    if (!person) return fail("email_taken", { email: "email_taken" });
    const { id, name: label } = person;
    await tx.teamMember.createMany({ data: teams.map((team) => ({ teamId: team.id, personId: id })) });
    await oweInvitation(tx, person, actor.id, now);
    const about = { action: "CREATED", subject: "AGENT", subjectId: id, label } as const;
    const after = { ...particulars, teams: teams.map(({ name }) => name) };
    await audit(tx, actor, { ...about, before: null, after }, now);
    return ok({ id });
  });
}
