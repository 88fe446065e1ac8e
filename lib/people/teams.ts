import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { db, type Tx } from "@/lib/db";
import { literally } from "@/lib/like";
import type { PersonActor } from "@/lib/people/actor";
import type * as schema from "@/lib/people/staff-schema";
import { fail, ok, type Result } from "@/lib/result";
import { isOutdated } from "@/lib/settings/seen";
import { transact } from "@/lib/transact";

const TAKEN = fail("name_taken", { name: "name_taken" });

const select = {
  id: true,
  name: true,
  members: {
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: "asc" } },
  },
} as const;

/** All teams with their members, by name; none but for an admin. */
export async function teamList(actor: PersonActor) {
  if (actor.role !== "ADMIN") return [];
  const teams = await db.team.findMany({ select, orderBy: { name: "asc" } });
  return teams.map(({ members, ...team }) => ({ ...team, members: members.map(({ person }) => person) }));
}

/** What of a team its form shows. */
export function teamShown({ name, members }: { name: string; members: readonly { id: string }[] }) {
  return { name, memberIds: members.map(({ id }) => id).sort() };
}

/** Makes a team without members; "name_taken" when there is one of the name. `now` in epoch ms. */
export function createTeam(
  actor: PersonActor,
  { name }: z.output<typeof schema.newTeam>,
  now: number,
): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    if (await isTaken(tx, name, null)) return TAKEN;
    const { id } = await tx.team.create({ data: { name }, select: { id: true } });
    const about = { action: "CREATED", subject: "TEAM", subjectId: id, label: name } as const;
    await audit(tx, actor, { ...about, before: null, after: { name } }, now);
    return ok({ id });
  }, TAKEN);
}

/** Names a team and says who is in it: agents and admins, nobody else. `now` in epoch ms. */
export function saveTeam(
  actor: PersonActor,
  { teamId, name, memberIds, seen }: z.output<typeof schema.saveTeam>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    await tx.$queryRaw`SELECT 1 FROM "Team" WHERE id = ${teamId}::uuid FOR UPDATE`;
    const before = await tx.team.findUnique({ where: { id: teamId }, select });
    if (!before) return fail("not_found");
    const shown = before.members.map(({ person }) => person);
    if (isOutdated(teamShown({ name: before.name, members: shown }), seen)) return fail("settings_changed");
    if (await isTaken(tx, name, teamId)) return TAKEN;
    const staff = { id: { in: memberIds }, role: { not: "CUSTOMER" } } as const;
    const members = await tx.person.findMany({
      where: staff,
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    if (members.length !== new Set(memberIds).size) return fail("invalid_input", { memberIds: "invalid" });
    await tx.team.update({ where: { id: teamId }, data: { name }, select: { id: true } });
    await tx.teamMember.deleteMany({ where: { teamId, personId: { notIn: memberIds } } });
    await tx.teamMember.createMany({
      data: members.map(({ id: personId }) => ({ teamId, personId })),
      skipDuplicates: true,
    });
    const about = { action: "CHANGED", subject: "TEAM", subjectId: teamId, label: name } as const;
    const was = { name: before.name, members: before.members.map(({ person }) => person.name) };
    const after = { name, members: members.map((member) => member.name) };
    await audit(tx, actor, { ...about, before: was, after }, now);
    return ok(null);
  }, TAKEN);
}

async function isTaken(tx: Tx, name: string, teamId: string | null): Promise<boolean> {
  const where = { name: { equals: literally(name), mode: "insensitive" as const } };
  const other = await tx.team.findFirst({ where, select: { id: true } });
  return other !== null && other.id !== teamId;
}
