import { describe, expect, test } from "vitest";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import * as moves from "@/lib/tickets/moves";
import { changeTeam } from "@/lib/tickets/properties";
import { admin, agent } from "@/tests/support/fixtures";
import { MINUTE, stored, taken, thirdParty, value, words } from "./scene";

describe("activity the customer sees", () => {
  test("is not moved by notes, teams or the clocks' own events; replies and comments move it", async () => {
    const { ana, dan, number, version, now } = await taken();
    const before = (await stored(number)).lastActivityAt;
    value(await writeAsAgent(dan, { number, ...words, visibility: "INTERNAL" }, now + MINUTE));
    value(await changeTeam(dan, { number, version: version + 1, teamId: null }, now + 2 * MINUTE));
    expect((await stored(number)).lastActivityAt).toEqual(before);
    value(await comment(ana, { number, ...words }, now + 3 * MINUTE));
    expect((await stored(number)).lastActivityAt).toEqual(new Date(now + 3 * MINUTE));
  });
});

describe("refusals on the way", () => {
  test("a ticket is not given to a customer, a disabled agent, nobody, or the one who has it", async () => {
    const { ana, dan, number, version, now } = await taken();
    const gone = await agent({ status: "DISABLED" });
    for (const assigneeId of [ana.id, gone.id, crypto.randomUUID()])
      expect(await moves.reassign(dan, { number, version, assigneeId }, now)).toMatchObject({
        code: "assignee_not_active",
      });
    expect(await moves.reassign(dan, { number, version, assigneeId: dan.id }, now)).toMatchObject({
      code: "already_assigned",
    });
    expect(await stored(number)).toMatchObject({ version, assigneeId: dan.id });
  });

  test("only the assignee or an admin releases", async () => {
    const { number, version, now } = await taken();
    const release = { number, version, ...words };
    expect(await moves.release(await agent(), release, now)).toMatchObject({
      code: "only_assignee_or_admin",
    });
    expect((await moves.release(await admin(), release, now)).ok).toBe(true);
  });

  test("an empty message is refused, and a file alone would do", async () => {
    const { ana, dan, number, now } = await taken();
    const empty = { number, body: "", attachmentIds: [] };
    expect(await comment(ana, empty, now)).toMatchObject({
      code: "message_empty",
      fields: { body: "message_empty" },
    });
    expect(await writeAsAgent(dan, { ...empty, visibility: "PUBLIC" }, now)).toMatchObject({
      code: "message_empty",
    });
  });

  test("a third party has to be named", async () => {
    const { dan, number, version, now } = await taken();
    const unnamed = {
      number,
      version,
      ...words,
      ...thirdParty,
      thirdPartyName: "",
      visibility: "PUBLIC",
    } as const;
    expect(await moves.askThirdParty(dan, unnamed, now)).toMatchObject({ code: "invalid_input" });
  });
});

test("a message of nothing but emoji, as long as allowed, is taken and quoted", async () => {
  const { ana, number, now } = await taken();
  value(await comment(ana, { number, body: "😀".repeat(10_000), attachmentIds: [] }, now));
});
