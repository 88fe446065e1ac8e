import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// As in production: React's other half takes five times as long to render a mail.
vi.hoisted(() => vi.stubEnv("NODE_ENV", "production"));

import { databaseNow, db } from "@/lib/db";
import { deliverDue } from "@/lib/notifications/deliver";
import { enqueue, type NewMail } from "@/lib/notifications/outbox";
import { resendTransport } from "@/lib/notifications/transports/resend";
import { customer } from "@/tests/support/fixtures";

const MAILS = 10_000;
const PACE_MS = 1;
/** What a sender may hold: a batch of claimed mails, of which four are on their way. */
const MOST_HELD = 20;
const MOST_AT_ONCE = 4;

/** An endpoint that counts the mails by their keys, and looks around while it has one. */
const arrived = new Map<string, number>();
let open = 0;
let mostOpen = 0;
let mostHeld = 0;
const server = createServer(async (request, response) => {
  mostOpen = Math.max(mostOpen, ++open);
  const key = String(request.headers["idempotency-key"]);
  arrived.set(key, (arrived.get(key) ?? 0) + 1);
  request.resume();
  if (arrived.size % 100 === 0)
    mostHeld = Math.max(mostHeld, await db.outboxMail.count({ where: { state: "SENDING" } }));
  open--;
  response.writeHead(200, { "content-type": "application/json" }).end('{"id":"accepted"}');
});

beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
afterAll(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

async function queue(count: number) {
  const recipient = await customer();
  const ticket = { number: 1042, subject: "Factura nu ajunge" };
  const payload = { ticket, agent: "Mihai", excerpt: "Am verificat." };
  const fate = { ticketId: null, eventId: null, state: "QUEUED", reason: null } as const;
  const mail: NewMail = { kind: "PUBLIC_REPLY", payload, recipient, ...fate };
  const now = await databaseNow(db);
  await db.$transaction((tx) => enqueue(tx, Array<NewMail>(count).fill(mail), now), { timeout: 60_000 });
}

test("ten thousand queued mails go out once each, a few at a time and no faster than the provider allows", {
  timeout: 600_000,
}, async () => {
  await db.outboxMail.deleteMany();
  await queue(MAILS);
  const { port } = server.address() as AddressInfo;
  const account = { apiKey: "re_test", baseUrl: `http://127.0.0.1:${port}` };
  const transport = resendTransport({ ...account, minIntervalMs: PACE_MS });
  const startedAt = performance.now();
  const done = await deliverDue({ limit: 2 * MAILS, budgetMs: 600_000, transport });
  const tookMs = performance.now() - startedAt;

  expect(done).toEqual({ sent: MAILS, retried: 0, dropped: 0, dead: 0, lost: 0 });
  expect(arrived.size).toBe(MAILS);
  expect([...arrived.values()].filter((times) => times !== 1)).toEqual([]);
  const sent = { state: "SENT", attempts: 1, transport: "resend", leaseToken: null } as const;
  expect(await db.outboxMail.count({ where: sent })).toBe(MAILS);
  expect(mostOpen).toBeLessThanOrEqual(MOST_AT_ONCE);
  expect(mostHeld).toBeGreaterThan(0);
  expect(mostHeld).toBeLessThanOrEqual(MOST_HELD);
  expect(tookMs).toBeGreaterThanOrEqual((MAILS - 1) * PACE_MS);
});
