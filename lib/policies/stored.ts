import "server-only";
import type { Tx } from "@/lib/db";
import { type CalendarDefinition, calendarDefinition } from "@/lib/sla/calendar";
import type { TargetRow } from "./change";
import { openTickets } from "./statements";

type Reader = Pick<Tx, "slaPolicyVersion" | "slaCalendar">;

/** A target with the calendar that counts it. */
export type StoredTarget = TargetRow & { calendar: { id: string; name: string; version: number } };

export type StoredPolicy = { id: string; version: number; createdAt: Date; targets: StoredTarget[] };

/** A calendar in its newest version. */
export type StoredCalendar = {
  id: string;
  key: string;
  name: string;
  versionId: string;
  version: number;
  createdAt: Date;
  definition: CalendarDefinition;
};

/** Lets nobody else make a version, of a policy or a calendar, until the transaction ends. */
export async function lockPolicies(tx: Pick<Tx, "$queryRaw">): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Settings" WHERE id = 1 FOR UPDATE`;
}

/** A policy version with its targets; the one in force when none is named. Null: there is no such version. */
export async function storedPolicy(tx: Reader, version?: number): Promise<StoredPolicy | null> {
  const found = await tx.slaPolicyVersion.findFirst({
    ...(version === undefined ? {} : { where: { version } }),
    select: {
      id: true,
      version: true,
      createdAt: true,
      targets: {
        select: {
          metric: true,
          priority: true,
          targetMinutes: true,
          warnPercent: true,
          calendarVersionId: true,
          calendarVersion: { select: { version: true, calendar: { select: { id: true, name: true } } } },
        },
      },
    },
    orderBy: { version: "desc" },
  });
  if (!found) return null;
  const targets = found.targets.map(({ calendarVersion: { version: at, calendar }, ...target }) => ({
    ...target,
    calendar: { ...calendar, version: at },
  }));
  return { ...found, targets };
}

/** The policy version in force for new tickets. */
export async function policyInForce(tx: Reader): Promise<StoredPolicy> {
  const policy = await storedPolicy(tx);
  if (!policy) throw new Error("There is no policy.");
  return policy;
}

/** Every calendar in its newest version, by name. */
export async function storedCalendars(tx: Reader): Promise<StoredCalendar[]> {
  const found = await tx.slaCalendar.findMany({
    select: {
      id: true,
      key: true,
      name: true,
      versions: {
        select: { id: true, version: true, createdAt: true, definition: true },
        orderBy: { version: "desc" },
        take: 1,
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return found.flatMap(({ versions, ...calendar }) =>
    versions.map(({ id: versionId, definition, ...version }) => ({
      ...calendar,
      ...version,
      versionId,
      definition: calendarDefinition.parse(definition),
    })),
  );
}

/** How many open tickets run by a policy version before this one. */
export async function openTicketsBefore(tx: Pick<Tx, "$queryRaw">, version: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ tickets: number }[]>(openTickets(version));
  return row?.tickets ?? 0;
}
