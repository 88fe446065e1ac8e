import { describe, expect, test } from "vitest";
import { comment } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { rate } from "@/lib/feedback/commands";
import { close, resolve, withdraw } from "@/lib/tickets/moves";
import { agent, customer } from "@/tests/support/fixtures";
import { HOUR, opened, stored, TUESDAY_TEN, taken, value, words } from "./scene";

describe("a rating", () => {
  test("is given once, by the requester, at RESOLVED or CLOSED, to the agent who solved it", async () => {
    const { ana, dan, number, version, now } = await taken();
    const five = { number, rating: 5, message: "Mulțumesc!" };
    expect(await rate(ana, five, now)).toMatchObject({ code: "not_in_this_status" });
    const solver = await agent();
    value(await resolve(solver, { number, version, ...words }, now));
    expect(await rate(dan, five, now)).toMatchObject({ code: "only_requester" });
    value(await rate(ana, five, now + HOUR));
    value(await rate(ana, five, now + 2 * HOUR));
    const feedback = await db.feedback.findFirstOrThrow({ where: { ticket: { number } } });
    expect(feedback).toMatchObject({ rating: 5, agentId: solver.id, raterId: ana.id, message: "Mulțumesc!" });
    const { events, status } = await stored(number);
    expect(events.at(-1)).toMatchObject({ kind: "RATED", data: { rating: 5, agentId: solver.id } });
    expect(status).toBe("RESOLVED");
  });

  test("of two or less is told to the agent and the team, once each, also after closing", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await resolve(dan, { number, version, ...words }, now));
    value(await close(dan, { number }, now));
    value(await rate(ana, { number, rating: 2, message: "Prea mult." }, now + HOUR));
    const low = (await stored(number)).mails.filter(({ kind }) => kind === "AGENT_LOW_RATING");
    expect(low.filter(({ recipientId }) => recipientId === dan.id)).toHaveLength(1);
    expect(low[0]).toMatchObject({ payload: { rating: 2, excerpt: "Prea mult." } });
  });

  test("can be changed for seven days, about the same agent, and then stands for good", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await resolve(dan, { number, version, ...words }, now));
    value(await rate(ana, { number, rating: 3, message: "" }, now));
    const last = now + 7 * 24 * HOUR - 1;
    value(await rate(ana, { number, rating: 4, message: "Merge." }, last));
    const { events } = await stored(number);
    expect(events.at(-1)).toMatchObject({ kind: "RATED", data: { rating: 4, from: 3, agentId: dan.id } });
    const late = { number, rating: 5, message: "Merge." };
    expect(await rate(ana, late, last + 1)).toMatchObject({ code: "rating_final" });
    const feedback = await db.feedback.findFirstOrThrow({ where: { ticket: { number } } });
    expect(feedback).toMatchObject({ rating: 4, message: "Merge.", createdAt: new Date(now) });
  });

  test("given once more as it was is no second event", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await resolve(dan, { number, version, ...words }, now));
    const two = { number, rating: 2, message: "Prea mult." };
    value(await rate(ana, two, now));
    const before = await stored(number);
    value(await rate(ana, two, now + 30 * 24 * HOUR));
    expect((await stored(number)).events).toHaveLength(before.events.length);
  });

  test("that falls to two or less by a change is told; a low one that stays low is not told again", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await resolve(dan, { number, version, ...words }, now));
    const told = async () => {
      const { mails } = await stored(number);
      return mails.filter(({ kind, recipientId }) => kind === "AGENT_LOW_RATING" && recipientId === dan.id)
        .length;
    };
    value(await rate(ana, { number, rating: 5, message: "" }, now));
    expect(await told()).toBe(0);
    value(await rate(ana, { number, rating: 2, message: "" }, now + HOUR));
    expect(await told()).toBe(1);
    value(await rate(ana, { number, rating: 1, message: "" }, now + 2 * HOUR));
    expect(await told()).toBe(1);
  });

  test("is not asked of a request withdrawn before anybody solved it", async () => {
    const ana = await customer();
    const { number } = await opened(ana, TUESDAY_TEN);
    value(await withdraw(ana, { number, ...words }, TUESDAY_TEN));
    expect(await rate(ana, { number, rating: 5, message: "" }, TUESDAY_TEN)).toMatchObject({
      code: "not_in_this_status",
    });
    expect((await comment(ana, { number, ...words }, TUESDAY_TEN)).ok).toBe(false);
  });
});
