import { describe, expect, test } from "vitest";
import { writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { correctClock } from "@/lib/sla/corrections";
import { askCustomer, resolve } from "@/lib/tickets/moves";
import { correctClock as schema } from "@/lib/tickets/schema";
import { checkClocks } from "@/scripts/sla/clock-check";
import { admin, agent } from "@/tests/support/fixtures";
import { HOUR, MINUTE, stored, TUESDAY_TEN, taken, value, words } from "../tickets/scene";
import { at, figures, outage } from "./outage";

describe("a correction", () => {
  test("takes an outage out of the clock; raw and corrected figures both stand in the ledger", async () => {
    const { number, version } = await taken();
    const now = TUESDAY_TEN + 4 * HOUR;
    const input = { number, version, ...outage, from: at("10:30"), to: at("12:00") };
    value(await correctClock(await admin(), input, now));
    const [resolution] = (await figures(number, now)).filter(({ metric }) => metric === "RESOLUTION");
    const minutes = { countedMs: 150 * MINUTE, rowsMs: 150 * MINUTE, takenOutMs: 90 * MINUTE };
    expect(resolution).toMatchObject(minutes);
    expect((await checkClocks()).differences).toEqual([]);
  });

  test("is an entry with its author and reason that the customer does not see", async () => {
    const { number, version } = await taken();
    const boss = await admin();
    const input = { number, version, ...outage, from: at("10:30"), to: at("11:00") };
    value(await correctClock(boss, input, TUESDAY_TEN + 2 * HOUR));
    const event = await db.ticketEvent.findFirstOrThrow({
      where: { ticket: { number }, kind: "SLA_CORRECTED" },
    });
    expect(event).toMatchObject({
      actorId: boss.id,
      visibility: "INTERNAL",
      data: { reason: outage.reason },
    });
  });

  test("of an answer given by phone and logged late counts until the call", async () => {
    const { dan, number } = await taken();
    const answered = TUESDAY_TEN + 5 * HOUR;
    const { version } = value(await writeAsAgent(dan, { number, ...words, visibility: "PUBLIC" }, answered));
    const input = { number, version, metric: "FIRST_RESPONSE", reason: "Am vorbit la telefon." } as const;
    value(await correctClock(await admin(), { ...input, from: at("11:00"), to: null }, answered + HOUR));
    const [first] = (await figures(number, answered + HOUR)).filter(
      ({ metric }) => metric === "FIRST_RESPONSE",
    );
    expect(first).toMatchObject({ elapsedMs: HOUR, takenOutMs: 4 * HOUR });
  });

  test("of a question asked by phone and logged late counts until the call while the answer is awaited", async () => {
    const { dan, number, version } = await taken();
    const asked = value(await askCustomer(dan, { number, version, ...words }, TUESDAY_TEN + 3 * HOUR));
    const now = TUESDAY_TEN + 5 * HOUR;
    const input = { number, version: asked.version, ...outage, from: at("12:00"), to: null };
    value(await correctClock(await admin(), input, now));
    const [resolution] = (await figures(number, now)).filter(({ metric }) => metric === "RESOLUTION");
    expect(resolution).toMatchObject({ elapsedMs: 2 * HOUR, takenOutMs: HOUR });
  });

  test("erases no breach", async () => {
    const { dan, number, version } = await taken();
    const late = TUESDAY_TEN + 5 * HOUR;
    const written = value(await writeAsAgent(dan, { number, ...words, visibility: "PUBLIC" }, late));
    expect(written.version).toBeGreaterThan(version);
    const input = { number, version: written.version, ...outage, metric: "FIRST_RESPONSE" } as const;
    value(await correctClock(await admin(), { ...input, from: at("10:30"), to: at("14:00") }, late + HOUR));
    const [first] = (await figures(number, late + HOUR)).filter(({ metric }) => metric === "FIRST_RESPONSE");
    expect(first).toMatchObject({ verdict: "BREACHED", elapsedMs: 90 * MINUTE });
  });

  test("may come after the ticket is resolved", async () => {
    const { dan, number, version } = await taken();
    const done = value(await resolve(dan, { number, version, ...words }, TUESDAY_TEN + 3 * HOUR));
    const input = { number, version: done.version, ...outage, from: at("11:00"), to: at("12:00") };
    value(await correctClock(await admin(), input, TUESDAY_TEN + 4 * HOUR));
    expect((await stored(number)).status).toBe("RESOLVED");
  });
});

describe("a correction is refused", () => {
  const now = TUESDAY_TEN + 2 * HOUR;

  test.each([
    ["of time to come", { from: at("11:00"), to: at("12:30") }, "correction_in_future"],
    ["that begins in the future", { from: at("12:30"), to: null }, "correction_in_future"],
    ["that ends before it begins", { from: at("11:00"), to: at("10:30") }, "correction_ends_early"],
    ["without an end while the clock runs", { from: at("11:00"), to: null }, "clock_still_running"],
    ["where the clock counted nothing", { from: at("08:00"), to: at("09:30") }, "nothing_to_correct"],
  ])("%s", async (_, stretch, code) => {
    const { number, version } = await taken();
    expect(await correctClock(await admin(), { number, version, ...outage, ...stretch }, now)).toMatchObject({
      code,
    });
  });

  test("of time that another took out already, as it would take nothing out", async () => {
    const { number, version } = await taken();
    const boss = await admin();
    const first = { number, version, ...outage, from: at("10:30"), to: at("11:00") };
    const done = value(await correctClock(boss, first, now));
    const again = { ...first, version: done.version, from: at("10:40") };
    expect(await correctClock(boss, again, now)).toMatchObject({ code: "nothing_to_correct" });
  });

  test("to anyone but an admin", async () => {
    const { ana, dan, number, version } = await taken();
    const input = { number, version, ...outage, from: at("10:30"), to: at("11:00") };
    for (const person of [dan, await agent()])
      expect(await correctClock(person, input, now)).toMatchObject({ code: "not_allowed" });
    expect(await correctClock(ana, input, now)).toMatchObject({ code: "not_allowed" });
  });

  test("without a reason, or with a time that is none", () => {
    const form = { number: "1", version: "1", ...outage, from: at("10:30"), to: "" };
    expect(schema.safeParse(form).data).toMatchObject({ number: 1, to: null });
    expect(schema.safeParse({ ...form, reason: "  " }).success).toBe(false);
    expect(schema.safeParse({ ...form, from: "yesterday" }).success).toBe(false);
    expect(schema.safeParse({ ...form, actorId: "someone" }).success).toBe(false);
  });
});
