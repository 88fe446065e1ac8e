import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { databaseNow, db } from "@/lib/db";
import { deliverDue } from "@/lib/notifications/deliver";
import { resendTransport } from "@/lib/notifications/transports/resend";
import type { Transport } from "@/lib/notifications/transports/transport";
import { makeDue, oweReply, rowOf } from "./owed";
import { answer, elsewhere, half, proxyAnswer, reset, silence, startResend } from "./servers";

let resend: Awaited<ReturnType<typeof startResend>>;
let transport: Transport;
let impatient: Transport;

beforeAll(async () => {
  resend = await startResend();
});
afterAll(() => resend.stop());
/** New ones for each test: what a provider asks of a process is remembered. */
beforeEach(async () => {
  const account = { apiKey: "re_test", baseUrl: resend.baseUrl, minIntervalMs: 0 };
  transport = resendTransport(account);
  impatient = resendTransport({ ...account, timeoutMs: 200 });
  resend.calls.length = 0;
  resend.scripts.length = 0;
  await db.outboxMail.deleteMany();
});

describe("a mail through Resend", () => {
  test("goes with its key, to one address, once", async () => {
    const id = await oweReply();
    expect(await deliverDue({ transport })).toMatchObject({ sent: 1, dead: 0 });
    expect(await deliverDue({ transport })).toMatchObject({ sent: 0 });
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "SENT", transport: "resend", attempts: 1, leaseToken: null });
    expect(row.sentAt).not.toBeNull();
    expect(resend.calls).toHaveLength(1);
    expect(resend.calls[0]).toMatchObject({
      key: expect.stringMatching(`^mail-${id}-[0-9a-f]{12}$`),
      authorization: "Bearer re_test",
    });
    expect(JSON.parse(resend.calls[0]?.body ?? "")).toMatchObject({ to: [row.toEmail] });
  });

  test.each([
    ["429", answer(429, { name: "rate_limit_exceeded" }), "refused: 429 rate_limit_exceeded"],
    ["500", answer(500, { name: "internal_server_error" }), "refused: 500 internal_server_error"],
    ["503 of a proxy", proxyAnswer(503, "<html>"), "refused: 503"],
    ["a proxy's words without a status", proxyAnswer(400, "null"), "refused: unknown"],
    ["a timeout", silence, "timeout"],
    ["a timeout in the middle of the answer", half, "timeout"],
    ["a redirect elsewhere", elsewhere, "connection_failed"],
    ["a reset", reset, "connection_failed"],
    ["a wrong API key", answer(403, { name: "invalid_api_key" }), "refused: 403 invalid_api_key"],
  ])("is tried again after %s, with the same key and the same bytes", async (_name, script, reason) => {
    const id = await oweReply();
    resend.scripts.push(script);
    const first = { transport: reason === "timeout" ? impatient : transport };
    expect(await deliverDue(first)).toMatchObject({ sent: 0, retried: 1 });
    const waiting = await rowOf(id);
    expect(waiting).toMatchObject({ state: "QUEUED", attempts: 1, reason, leaseToken: null });
    expect(waiting.nextAttemptAt.getTime()).toBeGreaterThan(await databaseNow(db));
    expect(await deliverDue({ transport })).toMatchObject({ sent: 0 });
    await makeDue(id);
    expect(await deliverDue({ transport })).toMatchObject({ sent: 1 });
    expect(await rowOf(id)).toMatchObject({ state: "SENT", attempts: 2, reason: null });
    expect(resend.calls[1]).toEqual(resend.calls[0]);
  });

  test("ends its run at the first 429: the others are not tried, here or in the next run", async () => {
    for (let n = 0; n < 30; n++) await oweReply();
    resend.scripts.push(...Array(30).fill(answer(429, {}, { "retry-after": "3600" })));
    const { retried } = await deliverDue({ limit: 100, transport });
    expect(resend.calls).toHaveLength(retried);
    // Those four at most that were on their way together.
    expect(retried).toBeGreaterThan(0);
    expect(retried).toBeLessThanOrEqual(4);
    expect(await db.outboxMail.count({ where: { state: "QUEUED", attempts: 0 } })).toBe(30 - retried);
    expect(await deliverDue({ transport })).toMatchObject({ sent: 0, retried: 0 });
    expect(resend.calls).toHaveLength(retried);
    resend.scripts.length = 0;
    expect(await deliverDue({ limit: 100, transport: impatient })).toMatchObject({ sent: 30 - retried });
  });

  test("waits as long as Retry-After says", async () => {
    const id = await oweReply();
    resend.scripts.push(answer(429, {}, { "retry-after": "3600" }));
    await deliverDue({ transport });
    const wait = (await rowOf(id)).nextAttemptAt.getTime() - (await databaseNow(db));
    expect(wait).toBeGreaterThan(3_590_000);
  });

  test.each([400, 422])("is dead after a %i, for an admin to see", async (status) => {
    const id = await oweReply();
    resend.scripts.push(answer(status, { name: "validation_error", message: "Invalid `to` ana@exemplu.ro" }));
    expect(await deliverDue({ transport })).toMatchObject({ dead: 1 });
    const reason = `refused: ${status} validation_error`;
    expect(await rowOf(id)).toMatchObject({ state: "DEAD", reason });
  });

  test("counts as sent when its key was used before", async () => {
    const id = await oweReply();
    resend.scripts.push(answer(409, { name: "invalid_idempotent_request" }));
    await deliverDue({ transport });
    expect(await rowOf(id)).toMatchObject({ state: "SENT" });
  });

  test("does not hold up the others when it cannot be rendered", async () => {
    const broken = await oweReply();
    await db.outboxMail.update({ where: { id: broken }, data: { payload: { nothing: "of the kind" } } });
    const sound = await oweReply();
    expect(await deliverDue({ transport })).toMatchObject({ sent: 1, dead: 1 });
    expect(await rowOf(broken)).toMatchObject({ state: "DEAD", reason: "not_rendered" });
    expect(await rowOf(sound)).toMatchObject({ state: "SENT" });
  });

  test("is given up after its last try", async () => {
    const id = await oweReply();
    await db.outboxMail.update({ where: { id }, data: { attempts: 15 } });
    resend.scripts.push(answer(500, {}));
    await deliverDue({ transport });
    expect(await rowOf(id)).toMatchObject({ state: "DEAD", attempts: 16, reason: "refused: 500" });
  });
});
