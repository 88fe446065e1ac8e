import type { CalendarDefinition } from "@/lib/sla/calendar";
import { romanianHolidays } from "@/lib/sla/holidays";
import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import { Priority, type SlaMetric } from "@/prisma/generated/enums";
import { cannedReplies, tags } from "./canned-replies.ts";

const OFFICE_HOURS: [string, string][] = [["09:00", "18:00"]];
const ALL_DAY: [string, string][] = [["00:00", "24:00"]];

const support: CalendarDefinition = {
  zone: "Europe/Bucharest",
  week: {
    mon: OFFICE_HOURS,
    tue: OFFICE_HOURS,
    wed: OFFICE_HOURS,
    thu: OFFICE_HOURS,
    fri: OFFICE_HOURS,
  },
  exceptions: romanianHolidays(2020, 2040).map((holiday) => ({ ...holiday, windows: [] })),
};

const always: CalendarDefinition = {
  zone: "Europe/Bucharest",
  week: {
    mon: ALL_DAY,
    tue: ALL_DAY,
    wed: ALL_DAY,
    thu: ALL_DAY,
    fri: ALL_DAY,
    sat: ALL_DAY,
    sun: ALL_DAY,
  },
};

const THREE_WORKING_DAYS = 3 * 9 * 60;

/** Target minutes by priority and the share at which the warning is due. */
const targets: Record<SlaMetric, { warnPercent: number; minutes: Record<Priority, number> }> = {
  PICKUP: { warnPercent: 50, minutes: { CRITICAL: 30, HIGH: 30, NORMAL: 30, LOW: 30 } },
  FIRST_RESPONSE: { warnPercent: 75, minutes: { CRITICAL: 30, HIGH: 60, NORMAL: 240, LOW: 480 } },
  RESOLUTION: { warnPercent: 75, minutes: { CRITICAL: 240, HIGH: 480, NORMAL: 1440, LOW: 2400 } },
  CUSTOMER_RESPONSE: {
    warnPercent: 50,
    minutes: {
      CRITICAL: THREE_WORKING_DAYS,
      HIGH: THREE_WORKING_DAYS,
      NORMAL: THREE_WORKING_DAYS,
      LOW: THREE_WORKING_DAYS,
    },
  },
};

const categories = [
  { nameRo: "Facturi", nameEn: "Invoices" },
  { nameRo: "Comenzi", nameEn: "Orders" },
  { nameRo: "Avize", nameEn: "Despatch advices" },
  { nameRo: "Certificate", nameEn: "Certificates" },
  { nameRo: "Conexiuni AS2/SFTP", nameEn: "AS2/SFTP connections" },
  { nameRo: "e-Factura", nameEn: "e-Factura (tax authority)" },
  { nameRo: "Altele", nameEn: "Other" },
];

/**
 * Gives a new database what every install needs: the two calendars, policy 1, the default team, the categories,
 * canned replies, tags and the settings. All or nothing, and nothing when it has been given before: what people
 * changed since stays.
 */
export function installReferenceData(db: PrismaClient): Promise<void> {
  return db.$transaction(async (tx) => {
    if (await tx.settings.findUnique({ where: { id: 1 }, select: { id: true } })) return;
    const office = await calendar(tx, "support", "Program suport", support);
    const nonstop = await calendar(tx, "always", "24×7", always);
    await policy(tx, (metric, priority) =>
      metric === "RESOLUTION" && priority === "CRITICAL" ? nonstop : office,
    );
    const team = await tx.team.create({ data: { name: "Suport" }, select: { id: true } });
    await tx.category.createMany({ data: categories.map((names, sortKey) => ({ ...names, sortKey })) });
    await tx.cannedReply.createMany({ data: cannedReplies.map((reply, sortKey) => ({ ...reply, sortKey })) });
    await tx.tag.createMany({ data: tags.map((name) => ({ name })) });
    await tx.settings.create({ data: { defaultTeamId: team.id } });
  });
}

type Tx = Prisma.TransactionClient;

async function calendar(tx: Tx, key: string, name: string, definition: CalendarDefinition): Promise<string> {
  const { id: calendarId } = await tx.slaCalendar.create({ data: { key, name }, select: { id: true } });
  const version = await tx.slaCalendarVersion.create({
    data: { calendarId, version: 1, definition },
    select: { id: true },
  });
  return version.id;
}

async function policy(tx: Tx, calendarOf: (metric: SlaMetric, priority: Priority) => string): Promise<void> {
  const { id: policyVersionId } = await tx.slaPolicyVersion.create({
    data: { version: 1 },
    select: { id: true },
  });
  for (const [metric, { warnPercent, minutes }] of metrics)
    for (const priority of Object.values(Priority))
      await tx.slaTarget.create({
        data: {
          policyVersionId,
          metric,
          priority,
          warnPercent,
          targetMinutes: minutes[priority],
          calendarVersionId: calendarOf(metric, priority),
        },
      });
}

const metrics = Object.entries(targets) as [SlaMetric, (typeof targets)[SlaMetric]][];
