import { describe, expect, test } from "vitest";
import { writeAsAgent } from "@/lib/conversation/commands";
import { messagesOf } from "@/lib/conversation/queries";
import { db } from "@/lib/db";
import { SYSTEM } from "@/lib/people/actor";
import { besideTicket } from "@/lib/tickets/beside";
import { wholeView } from "@/lib/tickets/filters";
import { askThirdParty, close, release, resolve, withdraw } from "@/lib/tickets/moves";
import { openRequest } from "@/lib/tickets/open";
import { ticketPage } from "@/lib/tickets/page";
import { queue } from "@/lib/tickets/queue";
import { followedRequest, requests } from "@/lib/tickets/requests";
import { queueSidebar } from "@/lib/tickets/sidebar";
import { admin, customer } from "@/tests/support/fixtures";
import { commands, HOUR, stored, taken, thirdParty, value, words } from "./scene";

const SECRET = "doar între agenți: parola clientului e la Dan";

describe("another customer's ticket", () => {
  test.each(Object.entries(commands))(
    "is not found by %s, as one that does not exist",
    async (_, command) => {
      const { number, version, now } = await taken();
      const mallory = await customer();
      const before = await stored(number);
      expect(await command(mallory, { number, version }, now)).toEqual({ ok: false, code: "not_found" });
      expect(await command(mallory, { number: 2_000_000_000, version }, now)).toEqual({
        ok: false,
        code: "not_found",
      });
      expect(await stored(number)).toEqual(before);
    },
  );

  test("appears in no query", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await resolve(dan, { number, version, ...words }, now));
    value(await close(dan, { number }, now + HOUR));
    const mallory = await customer();
    expect(await ticketPage(mallory, number)).toBeNull();
    expect(await followedRequest(mallory, number)).toBeNull();
    for (const search of ["", String(number), "Factura"]) {
      const found = await requests(mallory, { tab: "all", search, sort: "activity", cursor: null });
      expect(found).toMatchObject({ rows: [], next: null });
    }
    expect(
      (await requests(ana, { tab: "all", search: `#${number}`, sort: "best", cursor: null })).rows,
    ).toHaveLength(1);
    const whole = { ...wholeView("all"), after: null };
    expect(await queue(mallory, whole, now)).toEqual({ rows: [], previous: null, next: null });
    expect(Object.values((await queueSidebar(mallory)).counts).every((count) => count === 0)).toBe(true);
    expect(await besideTicket(mallory, number, [])).toBeNull();
  });

  test("cannot be followed up", async () => {
    const { number, now } = await taken();
    const request = {
      ...words,
      subject: "Revin",
      priority: "NORMAL",
      categoryId: null,
      followsNumber: number,
    } as const;
    expect(await openRequest(await customer(), { ...request, attachmentIds: [] }, now)).toMatchObject({
      code: "not_found",
    });
  });
});

describe("what stays among agents", () => {
  test("is nowhere in what the customer is given, not even in its JSON", async () => {
    const { ana, dan, number, version, now } = await taken();
    const secret = { body: SECRET, attachmentIds: [] };
    value(await writeAsAgent(dan, { number, ...secret, visibility: "INTERNAL" }, now));
    const asked = { number, version: version + 1, ...thirdParty, ...secret, visibility: "INTERNAL" } as const;
    value(await askThirdParty(dan, asked, now + HOUR));
    value(await resolve(dan, { number, version: version + 2, ...words }, now + 2 * HOUR));
    const page = await ticketPage(ana, number);
    expect(JSON.stringify(page)).not.toContain("agenți");
    expect(page?.conversation.map(({ event }) => event.kind)).toEqual([
      "OPENED",
      "ASSIGNED",
      "THIRD_PARTY_ASKED",
      "RESOLVED",
    ]);
    expect(page?.conversation.every(({ event }) => event.visibility === "PUBLIC")).toBe(true);
    expect(
      JSON.stringify(await requests(ana, { tab: "all", search: "", sort: "activity", cursor: null })),
    ).not.toContain("agenți");
    const whole = await ticketPage(dan, number);
    const ids = whole?.conversation.flatMap(({ message }) => message?.id ?? []) ?? [];
    expect(JSON.stringify(await messagesOf(ana, page?.id ?? "", ids))).not.toContain("agenți");
    expect(JSON.stringify((await stored(number)).mails)).not.toContain("agenți");
    expect(JSON.stringify(await ticketPage(dan, number))).toContain("agenți");
  });

  test("a release is seen, its reason is not", async () => {
    const { ana, dan, number, version, now } = await taken();
    value(await release(dan, { number, version, body: SECRET, attachmentIds: [] }, now));
    const page = await ticketPage(ana, number);
    expect(page?.conversation.at(-1)).toMatchObject({ event: { kind: "RELEASED" }, message: null });
    expect(JSON.stringify(page)).not.toContain("agenți");
  });

  test("an agent's address and other private data are not on the customer's page", async () => {
    const { ana, dan, number } = await taken();
    expect(JSON.stringify(await ticketPage(ana, number))).not.toContain(dan.email);
  });
});

describe("a closed ticket", () => {
  const people = { requester: null, agent: null, admin: null, system: null };
  test.each(Object.keys(people))("is final for every command of the %s", async (who) => {
    const { ana, dan, number, now } = await taken();
    value(await withdraw(ana, { number, ...words }, now));
    const before = await stored(number);
    const actor = { requester: ana, agent: dan, admin: await admin(), system: SYSTEM }[who] ?? SYSTEM;
    for (const [name, command] of Object.entries(commands)) {
      if (actor.kind === "system" && name !== "close") continue;
      const at = { number, version: before.version };
      const refused =
        actor.kind === "system" ? await close(SYSTEM, { number }, now) : await command(actor, at, now);
      expect([name, refused.ok]).toEqual([name, false]);
    }
    expect(await stored(number)).toEqual(before);
  });

  test("cannot be moved by raw SQL either, by nobody's hand", async () => {
    const { ana, number, now } = await taken();
    value(await withdraw(ana, { number, ...words }, now));
    for (const status of [
      "WAITING_SUPPORT",
      "IN_PROGRESS",
      "WAITING_CUSTOMER",
      "WAITING_THIRD_PARTY",
      "RESOLVED",
    ])
      await expect(
        db.$executeRawUnsafe(`UPDATE "Ticket" SET status = '${status}' WHERE number = ${number}`),
      ).rejects.toThrow("may not go from CLOSED");
    await expect(db.$executeRaw`DELETE FROM "TicketEvent" WHERE TRUE`).rejects.toThrow("only ever added");
  });

  test("is followed by a new one that knows it", async () => {
    const { ana, dan, number, now } = await taken();
    value(await withdraw(ana, { number, ...words }, now));
    expect(await followedRequest(ana, number)).toMatchObject({ number, subject: "Factura nu ajunge" });
    const request = {
      ...words,
      subject: "Revin",
      priority: "NORMAL",
      categoryId: null,
      followsNumber: number,
    } as const;
    const next = value(await openRequest(ana, { ...request, attachmentIds: [] }, now + HOUR));
    expect(await ticketPage(dan, next.number)).toMatchObject({
      follows: { number },
      status: "WAITING_SUPPORT",
    });
    expect(await ticketPage(ana, number)).toMatchObject({
      followUps: [{ number: next.number }],
      status: "CLOSED",
    });
    const open = { ...request, followsNumber: next.number, attachmentIds: [] };
    expect(await openRequest(ana, open, now + HOUR)).toMatchObject({ code: "not_found" });
  });
});
