import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { rate } from "@/lib/feedback/commands";
import { chooseMails } from "@/lib/notifications/opt-out";
import { customerPage } from "@/lib/people/customer";
import { mergeCustomers, mergePreview } from "@/lib/people/merge";
import { enablePerson } from "@/lib/people/standing";
import * as moves from "@/lib/tickets/moves";
import { ticketPage } from "@/lib/tickets/page";
import { HOUR, opened, stored, taken, words } from "@/tests/integration/tickets/scene";
import { admin, agent, customer } from "@/tests/support/fixtures";

/** Ana has two tickets, one resolved, rated and without notifications; Ana's other account has none. */
async function twice() {
  const { ana, dan, number, version, now } = await taken();
  await moves.resolve(dan, { number, version, ...words }, now);
  await rate(ana, { number, rating: 5, message: "Mulțumesc" }, now);
  const second = await opened(ana, now);
  const { id: ticketId } = await stored(number);
  await chooseMails({ ticketId, personId: ana.id }, "no", now);
  return {
    ana,
    kept: await customer({ name: "Ana Păstrată" }),
    numbers: [number, second.number],
    now: now + HOUR,
  };
}

describe("merging doubles", () => {
  test("moves tickets by events, ratings and opt-outs, and shuts the double out for good", async () => {
    const irina = await admin();
    const { ana, kept, numbers, now } = await twice();
    expect(await mergePreview(irina, ana.id)).toMatchObject({ ratings: 1, optOuts: 1 });
    const done = await mergeCustomers(irina, { doubleId: ana.id, keptId: kept.id }, now);
    expect(done).toMatchObject({ ok: true });
    for (const number of numbers) {
      expect(await ticketPage(kept, number)).not.toBeNull();
      expect(await ticketPage(ana, number)).toBeNull();
      expect((await stored(number)).events.at(-1)).toMatchObject({
        kind: "REQUESTER_CHANGED",
        actorId: irina.id,
        data: { from: { id: ana.id }, to: { id: kept.id } },
      });
    }
    expect(await db.feedback.count({ where: { raterId: kept.id } })).toBe(1);
    expect(await db.ticketOptOut.count({ where: { personId: kept.id } })).toBe(1);
    expect(await db.ticketOptOut.count({ where: { personId: ana.id } })).toBe(0);
    expect(await customerPage(irina, ana.id)).toMatchObject({
      status: "DISABLED",
      mergedInto: { id: kept.id },
    });
    expect(await enablePerson(irina, { personId: ana.id }, now)).toMatchObject({ ok: false });
    const entries = await db.auditEntry.findMany({ where: { subjectId: kept.id } });
    expect(entries).toMatchObject([{ action: "MERGED", after: { tickets: 2 } }]);
  });

  test("is refused to agents, with oneself, twice, and into a disabled account: nothing moves", async () => {
    const [irina, dan] = [await admin(), await agent()];
    const { ana, kept, numbers, now } = await twice();
    const gone = await customer({ status: "DISABLED" });
    const pair = { doubleId: ana.id, keptId: kept.id };
    expect(await mergeCustomers(dan, pair, now)).toMatchObject({ code: "not_allowed" });
    expect(await mergePreview(dan, ana.id)).toBeNull();
    const impossible = { code: "merge_impossible" };
    expect(await mergeCustomers(irina, { ...pair, keptId: ana.id }, now)).toMatchObject(impossible);
    expect(await mergeCustomers(irina, { ...pair, keptId: gone.id }, now)).toMatchObject(impossible);
    expect(await mergeCustomers(irina, { ...pair, keptId: dan.id }, now)).toMatchObject(impossible);
    expect(await ticketPage(ana, numbers[0] ?? 0)).not.toBeNull();
    await mergeCustomers(irina, pair, now);
    expect(await mergeCustomers(irina, pair, now)).toMatchObject(impossible);
  });
});
