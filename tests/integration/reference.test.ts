import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { calendarDefinition } from "@/lib/sla/calendar";
import { installReferenceData } from "@/prisma/reference";

test("a new install has a target for every metric and priority, the critical resolution around the clock", async () => {
  const targets = await db.slaTarget.findMany({
    select: {
      metric: true,
      priority: true,
      targetMinutes: true,
      calendarVersion: { select: { calendar: { select: { key: true } } } },
    },
  });
  expect(targets).toHaveLength(16);
  const nonstop = targets.filter(({ calendarVersion }) => calendarVersion.calendar.key === "always");
  expect(nonstop).toMatchObject([{ metric: "RESOLUTION", priority: "CRITICAL", targetMinutes: 240 }]);
});

test("the installed calendars are ones the clocks can read, Orthodox Easter Monday closed", async () => {
  const versions = await db.slaCalendarVersion.findMany({ select: { definition: true } });
  const calendars = versions.map(({ definition }) => calendarDefinition.parse(definition));
  const closed = calendars.flatMap(({ exceptions }) => exceptions ?? []);
  expect(closed).toContainEqual(expect.objectContaining({ date: "2027-05-03", windows: [] }));
});

test("installing again changes nothing that people changed since", async () => {
  const { id } = await db.category.findFirstOrThrow({ where: { nameRo: "Altele" }, select: { id: true } });
  await db.category.update({ where: { id }, data: { nameRo: "Diverse" } });
  await installReferenceData(db);
  expect(await db.category.findFirst({ where: { nameRo: "Altele" } })).toBeNull();
  expect(await db.slaPolicyVersion.count()).toBe(1);
});
