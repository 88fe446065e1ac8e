import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { proposeCalendar, proposePolicy } from "@/lib/policies/propose";
import { calendarPreview, calendars, policyPreview } from "@/lib/policies/queries";
import { saveCalendar, savePolicy } from "@/lib/policies/save";
import { policyInForce } from "@/lib/policies/stored";
import { resolve } from "@/lib/tickets/moves";
import { admin, agent, customer } from "@/tests/support/fixtures";
import { clock, HOUR, opened, TUESDAY_TEN, taken, value, words } from "../tickets/scene";
import { calendarTyped, changedPolicy, policyTyped } from "./scene";

const now = TUESDAY_TEN;
const OFFICE = { mon: "9-18", tue: "9-18", wed: "9-18", thu: "9-18", fri: "9-18", sat: "", sun: "" };
const fresh = { id: "", basedOn: "", zone: "Europe/Bucharest", ...OFFICE, holidays: "on" } as const;
const noDays = { date: [], hours: [], dayName: [] };

async function calendarNamed(name: string) {
  const found = (await calendars(await admin())).find((each) => each.name === name);
  if (!found) throw new Error(`There is no calendar ${name}.`);
  return found;
}

describe("a policy", () => {
  test("saved makes a version for new tickets; running clocks keep theirs, and the audit log tells what differs", async () => {
    const irina = await admin();
    const old = await taken();
    const version = await changedPolicy(irina, { RESOLUTION_NORMAL: "12 h" }, now + HOUR);
    expect((await clock(old.number, "RESOLUTION")).targetMs).toBe(BigInt(24 * HOUR));
    const fresh = await opened(await customer(), now + HOUR);
    expect((await clock(fresh.number, "RESOLUTION")).targetMs).toBe(BigInt(12 * HOUR));
    const { id } = await policyInForce(db);
    const [told] = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(told).toMatchObject({
      action: "CHANGED",
      actorId: irina.id,
      label: `v${version}`,
      before: { RESOLUTION_NORMAL: "24 h · Program suport v1" },
      after: { RESOLUTION_NORMAL: "12 h · Program suport v1" },
    });
  });

  test("is shown beforehand ticket by ticket, and showing it writes nothing of them", async () => {
    const irina = await admin();
    const { number } = await taken();
    const [{ targets }, stored] = [await policyInForce(db), await clock(number, "RESOLUTION")];
    value(await proposePolicy(irina, await policyTyped({ RESOLUTION_NORMAL: "1 h" }), now));
    const later = now + 2 * HOUR;
    const preview = (await policyPreview(irina, later))?.preview;
    expect(preview).toMatchObject({ open: await db.ticket.count(), lookedAt: await db.ticket.count() });
    expect(preview?.rows.find((row) => row.number === number)).toMatchObject({
      metric: "RESOLUTION",
      breach: "now",
      leftAfter: -HOUR,
    });
    expect((await policyInForce(db)).targets).toEqual(targets);
    expect(await clock(number, "RESOLUTION")).toEqual(stored);
  });

  test("is refused unchanged, from an old version, with an unknown calendar, and when another draft was shown", async () => {
    const irina = await admin();
    expect(await proposePolicy(irina, await policyTyped(), now)).toMatchObject({ code: "nothing_to_save" });
    const unknown = { PICKUP_LOW_calendar: irina.id };
    expect(await proposePolicy(irina, await policyTyped(unknown), now)).toMatchObject({
      fields: { PICKUP_LOW_calendar: "invalid" },
    });
    const typed = await policyTyped({ PICKUP_LOW: "45 min" });
    value(await proposePolicy(irina, typed, now));
    expect(await savePolicy(irina, { savedAt: now - 1 }, now)).toMatchObject({ code: "settings_changed" });
    await changedPolicy(await admin(), { PICKUP_LOW: "40 min" }, now + 1);
    expect(await savePolicy(irina, { savedAt: now }, now)).toMatchObject({ code: "settings_changed" });
    expect(await proposePolicy(irina, typed, now)).toMatchObject({ code: "settings_changed" });
  });

  test("saved twice at once makes one version", async () => {
    const irina = await admin();
    const { version } = await policyInForce(db);
    value(await proposePolicy(irina, await policyTyped({ PICKUP_HIGH: "25 min" }), now));
    const both = await Promise.all([1, 2].map(() => savePolicy(irina, { savedAt: now }, now)));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await policyInForce(db)).version).toBe(version + 1);
  });
});

describe("a calendar", () => {
  test("that the policy counts by makes a version of both when it is changed; the old version stays as it was", async () => {
    const irina = await admin();
    const before = await calendarNamed("Program suport");
    const policy = await policyInForce(db);
    const { number } = await taken();
    const typed = await calendarTyped(irina, before.id, { tue: "9-13, 14-18" });
    expect(value(await proposeCalendar(irina, typed, now))).toEqual({ toBeShown: true });
    expect((await calendarPreview(irina, before.id, now))?.preview.rows).toContainEqual(
      expect.objectContaining({ number, metric: "RESOLUTION" }),
    );
    const saved = value(await saveCalendar(irina, { id: before.id, savedAt: now }, now));
    expect(saved.policy).toBe(policy.version + 1);
    const after = await calendarNamed("Program suport");
    expect(after).toMatchObject({ version: before.version + 1 });
    expect(after.definition.week.tue).toEqual([
      ["09:00", "13:00"],
      ["14:00", "18:00"],
    ]);
    expect(after.definition.exceptions).toEqual(before.definition.exceptions);
    const kept = await db.slaCalendarVersion.findUniqueOrThrow({ where: { id: before.versionId } });
    expect(kept.definition).toMatchObject({ week: before.definition.week });
    expect((await clock(number, "RESOLUTION")).calendarVersionId).toBe(before.versionId);
    const { targets } = await policyInForce(db);
    const used = (each: { calendar: { id: string } }) => each.calendar.id === before.id;
    expect(targets.filter(used).every((target) => target.calendarVersionId === after.versionId)).toBe(true);
    expect(targets.filter(used)).toHaveLength(policy.targets.filter(used).length);
  });

  test("that nothing counts by is saved at once, under a name of its own; renaming it makes no version", async () => {
    const irina = await admin();
    const policy = await policyInForce(db);
    const input = { ...fresh, ...noDays, name: "Weekend" };
    expect(value(await proposeCalendar(irina, input, now))).toEqual({ toBeShown: false });
    expect(await proposeCalendar(irina, { ...input, name: "WEEKEND" }, now)).toMatchObject({
      code: "name_taken",
      fields: { name: "name_taken" },
    });
    const { id } = await calendarNamed("Weekend");
    value(
      await proposeCalendar(irina, await calendarTyped(irina, id, { name: "Sfârșit de săptămână" }), now),
    );
    expect(await calendarNamed("Sfârșit de săptămână")).toMatchObject({ id, version: 1 });
    value(await proposeCalendar(irina, await calendarTyped(irina, id, { sat: "10-14" }), now));
    expect(await calendarNamed("Sfârșit de săptămână")).toMatchObject({ id, version: 2 });
    expect((await policyInForce(db)).version).toBe(policy.version);
    const told = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(told.map(({ action, before, after }) => [action, before, after])).toMatchObject([
      ["CREATED", null, { name: "Weekend", mon: "09:00–18:00", holidays: true }],
      ["CHANGED", { name: "Weekend" }, { name: "Sfârșit de săptămână" }],
      ["CHANGED", { sat: "", version: 1 }, { sat: "10:00–14:00", version: 2 }],
    ]);
  });

  test("is refused without working time, unchanged, and from an old version", async () => {
    const irina = await admin();
    const { id } = await calendarNamed("24×7");
    const closed = { mon: "", tue: "", wed: "", thu: "", fri: "", sat: "", sun: "" };
    const never = await proposeCalendar(irina, { ...fresh, ...noDays, ...closed, name: "Niciodată" }, now);
    expect(never).toMatchObject({ fields: { mon: "no_working_time" } });
    const typed = await calendarTyped(irina, id);
    expect(await proposeCalendar(irina, typed, now)).toMatchObject({ code: "nothing_to_save" });
    const old = { ...typed, basedOn: irina.id, sun: "" };
    expect(await proposeCalendar(irina, old, now)).toMatchObject({ code: "settings_changed" });
  });
});

test("nobody but an admin reads or changes policies and calendars", async () => {
  const { id } = await calendarNamed("24×7");
  const [policy, calendar] = [
    await policyTyped({ PICKUP_LOW: "1 h" }),
    await calendarTyped(await admin(), id, { sun: "" }),
  ];
  for (const actor of [await agent(), await customer()]) {
    const no = { code: "not_allowed" };
    expect(await proposePolicy(actor, policy, now)).toMatchObject(no);
    expect(await savePolicy(actor, { savedAt: now }, now)).toMatchObject(no);
    expect(await proposeCalendar(actor, calendar, now)).toMatchObject(no);
    expect(await saveCalendar(actor, { id, savedAt: now }, now)).toMatchObject(no);
    expect(await calendars(actor)).toEqual([]);
    expect(await policyPreview(actor, now)).toBeNull();
  }
});

test("a support calendar whose working days run out keeps nobody from resolving", async () => {
  const irina = await admin();
  const { id } = await calendarNamed("Program suport");
  const { dan, number, version } = await taken();
  const closed = { mon: "", tue: "", wed: "", thu: "", fri: "", sat: "", sun: "" };
  const only = { ...noDays, date: ["2026-03-10"], hours: ["9-18"], dayName: ["Ultima zi"] };
  value(
    await proposeCalendar(irina, await calendarTyped(irina, id, { ...closed, ...only, holidays: "" }), now),
  );
  value(await saveCalendar(irina, { id, savedAt: now }, now));
  value(await resolve(dan, { number, version, ...words }, now + HOUR));
  const { autoCloseAt } = await db.ticket.findUniqueOrThrow({
    where: { number },
    select: { autoCloseAt: true },
  });
  expect(autoCloseAt).toEqual(new Date(now + HOUR + 5 * 24 * HOUR));
});
