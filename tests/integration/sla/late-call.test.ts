import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { correctClock, correctReceived } from "@/lib/sla/corrections";
import { checkClocks } from "@/scripts/sla/clock-check";
import { admin } from "@/tests/support/fixtures";
import { HOUR, MINUTE, TUESDAY_TEN, taken, value } from "../tickets/scene";
import { at, figures, outage } from "./outage";

describe("a call logged late", () => {
  const reason = "Ana a sunat înainte de a fi scrisă solicitarea.";

  test("counts from when it came, as an entry; what was recorded first stays", async () => {
    const { number, version } = await taken();
    const now = TUESDAY_TEN + 2 * HOUR;
    const boss = await admin();
    value(await correctReceived(boss, { number, version, receivedAt: at("09:40"), reason }, now));
    const [resolution] = (await figures(number, now)).filter(({ metric }) => metric === "RESOLUTION");
    expect(resolution).toMatchObject({ countedMs: 140 * MINUTE, rowsMs: 140 * MINUTE, takenOutMs: 0 });
    const ticket = await db.ticket.findUniqueOrThrow({
      where: { number },
      select: { receivedAt: true, events: { where: { kind: "SLA_CORRECTED" } } },
    });
    expect(ticket.receivedAt.getTime()).toBe(TUESDAY_TEN);
    expect(ticket.events).toMatchObject([{ actorId: boss.id, visibility: "INTERNAL", data: { reason } }]);
    expect((await checkClocks()).differences).toEqual([]);
  });

  test("that makes a pickup late writes its breach with it", async () => {
    const { number, version } = await taken();
    const input = { number, version, receivedAt: at("09:00"), reason };
    value(await correctReceived(await admin(), input, TUESDAY_TEN + HOUR));
    const kinds = await db.ticketEvent.findMany({
      where: { ticket: { number }, kind: "SLA_BREACHED" },
      select: { data: true },
    });
    expect(kinds.map(({ data }) => data)).toContainEqual(expect.objectContaining({ metric: "PICKUP" }));
    expect((await checkClocks()).differences).toEqual([]);
  });

  test("loses an outage of the time it put in, and keeps losing it when it is said anew", async () => {
    const { number, version } = await taken();
    const boss = await admin();
    const now = TUESDAY_TEN + 2 * HOUR;
    const counted = async () =>
      (await figures(number, now)).find(({ metric }) => metric === "RESOLUTION")?.countedMs;
    const came = value(
      await correctReceived(boss, { number, version, receivedAt: at("09:20"), reason }, now),
    );
    const stretch = { ...outage, from: at("09:40"), to: at("10:30") };
    const cut = value(await correctClock(boss, { number, version: came.version, ...stretch }, now));
    expect(await counted()).toBe((20 + 90) * MINUTE);
    const anew = { number, version: cut.version, receivedAt: at("09:10"), reason };
    value(await correctReceived(boss, anew, now));
    expect(await counted()).toBe((30 + 90) * MINUTE);
    expect((await checkClocks()).differences).toEqual([]);
  });

  test("is refused when it would be more than a year before it was recorded", async () => {
    const { number, version } = await taken();
    const input = { number, version, receivedAt: "2002-03-10T10:00", reason };
    expect(await correctReceived(await admin(), input, TUESDAY_TEN + HOUR)).toMatchObject({
      code: "received_too_long_ago",
      fields: { receivedAt: "received_too_long_ago" },
    });
  });

  test.each([
    ["after it was recorded", "10:01", "received_after_record"],
    ["when it is held to have come anyway", "10:00", "nothing_to_correct"],
  ])("is refused %s", async (_, time, code) => {
    const { number, version } = await taken();
    const input = { number, version, receivedAt: at(time), reason };
    expect(await correctReceived(await admin(), input, TUESDAY_TEN + HOUR)).toMatchObject({ code });
  });

  test("is refused to anyone but an admin", async () => {
    const { dan, number, version } = await taken();
    const input = { number, version, receivedAt: at("09:40"), reason };
    expect(await correctReceived(dan, input, TUESDAY_TEN + HOUR)).toMatchObject({ code: "not_allowed" });
  });
});
