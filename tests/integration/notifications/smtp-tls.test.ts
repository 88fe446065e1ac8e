import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { MOST_ATTEMPTS } from "@/lib/notifications/backoff";
import { deliverDue } from "@/lib/notifications/deliver";
import { smtpTransport } from "@/lib/notifications/transports/smtp";
import { oweReply, rowOf } from "./owed";
import { startSmtp } from "./servers";

/** One key that opens nothing, and three certificates of it that vouch for themselves. */
const pem = (name: string) => readFileSync(`tests/support/tls/${name}.pem`, "utf8");
const [key, thisHost] = [pem("worthless-test-key"), pem("this-host")];

type Server = Awaited<ReturnType<typeof startSmtp>>;
const started: { stop: () => void }[] = [];

async function server(kind: "upgrade" | "implicit", cert: string): Promise<Server> {
  const smtp = await startSmtp({ kind, key, cert });
  started.push(smtp);
  return smtp;
}

function delivered(smtp: Server, requireTls: boolean, ca?: string) {
  const transport = smtpTransport({ url: smtp.url, requireTls, timeoutMs: 2_000, ...(ca && { ca }) });
  started.push({ stop: transport.close });
  return deliverDue({ transport });
}

beforeEach(async () => {
  await db.outboxMail.deleteMany();
});
afterEach(() => {
  for (const { stop } of started.splice(0)) stop();
});

describe.each([
  ["STARTTLS, where it is asked for", "upgrade", true],
  ["STARTTLS, where it is merely offered", "upgrade", false],
  ["TLS from the start", "implicit", true],
] as const)("over %s", (_name, kind, requireTls) => {
  test("a certificate of a trusted authority carries the mail, under TLS", async () => {
    const smtp = await server(kind, thisHost);
    const id = await oweReply();
    expect(await delivered(smtp, requireTls, thisHost)).toMatchObject({ sent: 1 });
    expect(smtp.received).toMatchObject([{ secure: true }]);
    expect(await rowOf(id)).toMatchObject({ state: "SENT", transport: "smtp" });
  });

  test.each([
    ["nobody vouches for", thisHost, undefined],
    ["is another host's", pem("another-host"), pem("another-host")],
    ["has expired", pem("expired"), pem("expired")],
    ["another authority vouches for", thisHost, pem("another-host")],
  ])("a certificate that %s carries nothing; the mail waits", async (_why, cert, ca) => {
    const smtp = await server(kind, cert);
    const id = await oweReply();
    expect(await delivered(smtp, requireTls, ca)).toMatchObject({ sent: 0, retried: 1 });
    expect(smtp.received).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: "QUEUED", attempts: 1, reason: "connection_failed" });
  });
});

test("a mail whose last try meets a bad certificate is given up", async () => {
  const smtp = await server("implicit", thisHost);
  const id = await oweReply();
  await db.outboxMail.update({ where: { id }, data: { attempts: MOST_ATTEMPTS - 1 } });
  expect(await delivered(smtp, true)).toMatchObject({ dead: 1 });
  expect(smtp.received).toEqual([]);
  expect(await rowOf(id)).toMatchObject({ state: "DEAD", reason: "connection_failed" });
});

test("a server that offers no STARTTLS gets nothing where TLS is asked for", async () => {
  const smtp = await startSmtp();
  started.push(smtp);
  const id = await oweReply();
  await delivered(smtp, true, thisHost);
  expect(smtp.received).toEqual([]);
  expect(await rowOf(id)).toMatchObject({ state: "QUEUED", reason: "refused: 500" });
});
