import { describe, expect, test } from "vitest";
import { comment } from "@/lib/conversation/commands";
import { databaseNow, db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { absencesOf, addAbsence, removeAbsence } from "@/lib/people/plan-absence";
import { agentsForAssignment } from "@/lib/people/queries";
import { changeMany } from "@/lib/tickets/bulk";
import * as moves from "@/lib/tickets/moves";
import { queueOptions } from "@/lib/tickets/queue-options";
import { localOfInstant } from "@/lib/zoned-time";
import { HOUR, opened, stored, TUESDAY_TEN, taken, value, words } from "@/tests/integration/tickets/scene";
import { admin, agent, customer } from "@/tests/support/fixtures";

const DAY = 24 * HOUR;
/** The week of TUESDAY_TEN. */
const week = { from: "2026-03-09", to: "2026-03-13", note: "Concediu" };

async function awayThatWeek(data = {}): Promise<PersonActor> {
  const dan = await agent(data);
  value(await addAbsence(dan, { personId: dan.id, ...week }, TUESDAY_TEN));
  return dan;
}

describe("an agent who is away", () => {
  test("is given no ticket by a colleague, until the end of the last day in his zone", async () => {
    const [dan, eva] = [await awayThatWeek(), await agent()];
    const { number, version } = await taken();
    const give = (now: number) => moves.reassign(eva, { number, version, assigneeId: dan.id }, now);
    const end = Date.UTC(2026, 2, 13, 22);
    expect(await give(TUESDAY_TEN + HOUR)).toMatchObject({ code: "assignee_absent" });
    expect(await give(end - 1)).toMatchObject({ code: "assignee_absent" });
    expect(await give(end)).toMatchObject({ ok: true });
  });

  test("is refused ticket by ticket in a change of many", async () => {
    const [dan, eva, ana] = [await awayThatWeek(), await agent(), await customer()];
    const { number, version } = await opened(ana, TUESDAY_TEN);
    const nothing = {
      priority: "NORMAL",
      teamId: null,
      categoryId: null,
      tagId: null,
      replyId: null,
      body: "",
    } as const;
    const form = { ticket: [{ number, version }], assigneeId: dan.id, ...nothing };
    expect(value(await changeMany(eva, { op: "assign", ...form }, TUESDAY_TEN + HOUR))).toMatchObject([
      { number, code: "assignee_absent" },
    ]);
  });

  test("may take one himself: then he is there", async () => {
    const [dan, ana] = [await awayThatWeek(), await customer()];
    const { number, version } = await opened(ana, TUESDAY_TEN);
    value(await moves.assign(dan, { number, version, assigneeId: dan.id }, TUESDAY_TEN + HOUR));
    expect(await stored(number)).toMatchObject({ assigneeId: dan.id });
  });

  test("is not waited for when his solution did not help: the ticket goes back to the queue", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await moves.resolve(dan, { number, version, ...words }, now));
    value(await addAbsence(dan, { personId: dan.id, ...week }, now));
    value(await moves.reopen(ana, { number, ...words }, now + HOUR));
    expect(await stored(number)).toMatchObject({ status: "WAITING_SUPPORT", assigneeId: null });
  });

  test("has his tickets ring for the team too while he is away, and his colleagues see what he has open", async () => {
    const now = await databaseNow(db);
    const { ana, dan, number } = await taken(now - HOUR);
    const eva = await agent();
    value(await comment(ana, { number, ...words }, now));
    const rung = (who: PersonActor) => db.notice.count({ where: { personId: who.id, ticket: { number } } });
    expect([await rung(dan), await rung(eva)]).toEqual([1, 0]);
    const today = localOfInstant(now, dan.timeZone).slice(0, 10);
    value(await addAbsence(dan, { personId: dan.id, from: today, to: today, note: "" }, now));
    value(await comment(ana, { number, ...words }, now));
    expect([await rung(dan), await rung(eva)]).toEqual([2, 1]);
    const away = { id: dan.id, name: dan.name, absentUntil: today, held: 1 };
    expect((await queueOptions(eva)).away).toContainEqual(away);
    const others = [dan, await agent({ teamIds: [] }), ana];
    for (const who of others) expect((await queueOptions(who)).away).not.toContainEqual(away);
  });

  test("keeps what he reopens himself, as does one who is back", async () => {
    for (const [reopener, after] of [
      ["dan", HOUR],
      ["ana", 7 * DAY],
    ] as const) {
      const { ana, dan, number, version, now } = await taken();
      const resolved = value(await moves.resolve(dan, { number, version, ...words }, now));
      value(await addAbsence(dan, { personId: dan.id, ...week }, now));
      const at = { number, version: resolved.version, ...words };
      value(await moves.reopen({ ana, dan }[reopener], at, now + after));
      expect(await stored(number)).toMatchObject({ status: "IN_PROGRESS", assigneeId: dan.id });
    }
  });

  test("is offered to nobody, and says until when; who comes back tomorrow is offered today no more", async () => {
    const now = await databaseNow(db);
    const [dan, eva] = [await agent({ timeZone: "Pacific/Auckland" }), await agent()];
    const today = localOfInstant(now, dan.timeZone).slice(0, 10);
    const absence = { personId: dan.id, from: today, to: today, note: "" };
    value(await addAbsence(dan, absence, now));
    for (const offered of [await agentsForAssignment(eva), (await queueOptions(eva)).agents]) {
      expect(offered.find(({ id }) => id === dan.id)).toMatchObject({ absentUntil: today });
      expect(offered.find(({ id }) => id === eva.id)).toMatchObject({ absentUntil: null });
    }
  });
});

describe("an absence", () => {
  test("is one's own or an admin's to plan and to take back, each time audited", async () => {
    const [dan, eva, irina, ana] = [await agent(), await agent(), await admin(), await customer()];
    const form = { personId: dan.id, ...week };
    expect(await addAbsence(eva, form, TUESDAY_TEN)).toMatchObject({ code: "not_allowed" });
    expect(await addAbsence(ana, { ...form, personId: ana.id }, TUESDAY_TEN)).toMatchObject({
      code: "not_allowed",
    });
    expect(await addAbsence(irina, { ...form, personId: ana.id }, TUESDAY_TEN)).toMatchObject({
      code: "not_found",
    });
    value(await addAbsence(irina, form, TUESDAY_TEN));
    expect(await absencesOf(eva, dan.id, TUESDAY_TEN)).toEqual([]);
    const [planned] = await absencesOf(dan, dan.id, TUESDAY_TEN);
    expect(planned).toMatchObject({ ...week, begun: true });
    const id = planned?.id ?? "";
    expect(await removeAbsence(eva, { id }, TUESDAY_TEN)).toMatchObject({ code: "not_found" });
    value(await removeAbsence(dan, { id }, TUESDAY_TEN));
    expect(await absencesOf(irina, dan.id, TUESDAY_TEN)).toEqual([]);
    const log = await db.auditEntry.findMany({ where: { subjectId: dan.id }, orderBy: { id: "asc" } });
    const told = { absence: "2026-03-09 – 2026-03-13", note: "Concediu" };
    expect(log).toMatchObject([
      { actorId: irina.id, before: null, after: told },
      { actorId: dan.id, before: told, after: null },
    ]);
  });

  test("ends after it begins, is not over, and has its days to itself, also when planned twice at once", async () => {
    const dan = await agent();
    const plan = (from: string, to: string) =>
      addAbsence(dan, { personId: dan.id, from, to, note: "" }, TUESDAY_TEN);
    expect(await plan("2026-03-13", "2026-03-12")).toMatchObject({ fields: { to: "absence_ends_early" } });
    expect(await plan("2026-03-01", "2026-03-09")).toMatchObject({ fields: { to: "absence_over" } });
    const both = await Promise.all([plan("2026-03-16", "2026-03-20"), plan("2026-03-20", "2026-03-24")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ fields: { from: "absence_overlaps" } });
    expect(await plan("2026-03-10", "2026-03-10")).toMatchObject({ ok: true });
  });
});
