import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { POST } from "@/app/api/notifications/opt-out/[token]/route";
import { databaseNow, db } from "@/lib/db";
import { optOutToken } from "@/lib/notifications/opt-out-token";
import { chooseByLink, seeOptOut } from "@/lib/notifications/preferences";
import { customer, ticketIn } from "@/tests/support/fixtures";

async function aTicket() {
  const { id: ticketId, number, requesterId: personId } = await ticketIn("IN_PROGRESS");
  return { ticketId, number, personId, token: optOutToken({ personId, ticketId }) };
}

const optOuts = (ticketId: string) =>
  db.ticketOptOut.findMany({ where: { ticketId }, select: { personId: true } });

function oneClick(token: string) {
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  const request = new Request(`http://localhost:3000/api/notifications/opt-out/${token}`, {
    method: "POST",
    body,
  });
  return POST(request, { params: Promise.resolve({ token }) });
}

describe("an opt-out link", () => {
  test("shows which ticket it is about, and looking changes nothing", async () => {
    const { token, number, ticketId } = await aTicket();
    expect(await seeOptOut(token)).toMatchObject({ number, optedOut: false, closed: false });
    expect(await optOuts(ticketId)).toEqual([]);
  });

  test("stops one person's mails of one ticket and can be undone, each any number of times", async () => {
    const [mine, other] = [await aTicket(), await aTicket()];
    const now = await databaseNow(db);
    for (const wanted of ["no", "no"] as const) await chooseByLink({ token: mine.token, wanted }, now);
    expect(await optOuts(mine.ticketId)).toEqual([{ personId: mine.personId }]);
    expect(await optOuts(other.ticketId)).toEqual([]);
    for (const wanted of ["yes", "yes"] as const) await chooseByLink({ token: mine.token, wanted }, now);
    expect(await optOuts(mine.ticketId)).toEqual([]);
  });

  test("answers one click of a mail program without a cookie", async () => {
    const { token, ticketId, personId } = await aTicket();
    expect((await oneClick(token)).status).toBe(204);
    expect(await optOuts(ticketId)).toEqual([{ personId }]);
  });

  test("pressed more often than anybody does is refused until later", async () => {
    const { token } = await aTicket();
    const answers = new Set<number>();
    for (let nth = 0; nth < 61; nth++) answers.add((await oneClick(token)).status);
    expect([...answers]).toEqual([204, 429]);
    expect(await chooseByLink({ token, wanted: "yes" }, 0)).toEqual({ ok: false, code: "too_many" });
  });

  test("made up or of a ticket that is not there does nothing", async () => {
    const { id: personId } = await customer();
    for (const token of ["x", optOutToken({ personId, ticketId: randomUUID() })]) {
      expect((await oneClick(token)).status).toBe(404);
      expect(await chooseByLink({ token, wanted: "no" }, 0)).toMatchObject({
        ok: false,
        code: "link_invalid",
      });
    }
  });
});
