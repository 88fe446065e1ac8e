import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/write";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import type * as schema from "./schema";
import { isOutdated } from "./seen";

const select = {
  brandName: true,
  brandColour: true,
  autoCloseWorkingDays: true,
  defaultTeam: { select: { id: true, name: true } },
} as const;

/** What holds for the whole application; null but for an admin. */
export async function generalSettings(actor: PersonActor) {
  if (actor.role !== "ADMIN") return null;
  return db.settings.findUniqueOrThrow({ where: { id: 1 }, select });
}

/**
 * Changes what holds for the whole application. Tickets that are resolved keep the day they close on. Admins only.
 * `now` in epoch ms.
 */
export function saveGeneralSettings(
  actor: PersonActor,
  { defaultTeamId, seen, ...wanted }: z.output<typeof schema.generalSettings>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    await tx.$queryRaw`SELECT 1 FROM "Settings" WHERE id = 1 FOR UPDATE`;
    const team = await tx.team.findUnique({ where: { id: defaultTeamId }, select: { id: true } });
    if (!team) return fail("invalid_input", { defaultTeamId: "invalid" });
    const before = await tx.settings.findUniqueOrThrow({ where: { id: 1 }, select });
    if (isOutdated(before, seen)) return fail("settings_changed");
    const data = { ...wanted, defaultTeamId };
    const after = await tx.settings.update({ where: { id: 1 }, data, select });
    const about = {
      action: "CHANGED",
      subject: "SETTINGS",
      subjectId: null,
      label: after.brandName,
    } as const;
    await audit(tx, actor, { ...about, before: factsOf(before), after: factsOf(after) }, now);
    return ok(null);
  });
}

type Stored = NonNullable<Awaited<ReturnType<typeof generalSettings>>>;

function factsOf({ defaultTeam, ...rest }: Stored) {
  return { ...rest, defaultTeam: defaultTeam.name };
}
