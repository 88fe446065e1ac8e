import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { previewMails } from "@/emails/preview-data";
import { db } from "@/lib/db";
import { deliverDue } from "@/lib/notifications/deliver";
import { mailClass } from "@/lib/notifications/mail-class";
import { smtpTransport } from "@/lib/notifications/transports/smtp";
import type { Transport } from "@/lib/notifications/transports/transport";
import { Locale, type SlaMetric } from "@/prisma/generated/enums";
import { agent, customer } from "@/tests/support/fixtures";
import { makeDue, owe, oweReply, rowOf, ticketFor, withLink } from "./owed";
import { parseMail } from "./parse-mail";
import { startEndless, startSmtp } from "./servers";

let smtp: Awaited<ReturnType<typeof startSmtp>>;
let transport: Transport;

beforeAll(async () => {
  smtp = await startSmtp();
  transport = smtpTransport({ url: smtp.url, requireTls: false, timeoutMs: 2_000 });
});
afterAll(async () => {
  transport.close();
  await smtp.stop();
});
beforeEach(async () => {
  smtp.received.length = 0;
  await db.outboxMail.deleteMany();
});

const kinds = previewMails.flatMap((content) => Object.values(Locale).map((locale) => ({ content, locale })));

describe("over a real SMTP server", () => {
  test.each(kinds)("$content.kind arrives in $locale", async ({ content, locale }) => {
    const reader = await (content.kind.startsWith("AGENT_") ? agent : customer)({
      locale,
      name: "Ștefan Țîrlea",
    });
    const ticket = await ticketFor(content, reader);
    if (ticket && "metric" in content.payload) await clockFor(ticket.id, content.payload);
    const linked = await withLink(content, reader.id);
    const id = await owe(linked, reader, { ticketId: ticket?.id ?? null });
    await db.outboxMail.update({
      where: { id },
      data: { eventId: ticket ? await eventOf(ticket.id) : null },
    });
    expect(await deliverDue({ transport })).toMatchObject({ sent: 1 });
    expect(smtp.received).toHaveLength(1);
    const { to, raw } = smtp.received[0] ?? { to: [], raw: "" };
    const mail = parseMail(raw);
    expect(to).toEqual([reader.email]);
    expect(mail.header("to")).toBe(`Ștefan Țîrlea <${reader.email}>`);
    expect(mail.header("message-id")).toBe(`<mail-${id}@helpdesk.invalid>`);
    expect(mail.header("auto-submitted")).toBe("auto-generated");
    expect(mail.html).toContain(`<html dir="ltr" lang="${locale}"`);
    expect(mail.text).toContain(locale === "ro" ? "Mesaj trimis automat." : "Sent automatically.");
    expect(mail.text).toMatch(/^http:\/\/localhost:3000\/\S+$/m);
    const root = ticket && `<ticket-${ticket.id}@helpdesk.invalid>`;
    expect(mail.header("in-reply-to")).toBe(root);
    expect(mail.header("references")).toBe(root);
    if (ticket) expect(mail.header("subject")).toContain("[#1042] Factura către Carrefour");
    const optional = mailClass[content.kind] === "status";
    const words = locale === "ro" ? "Nu doresc să primesc notificări" : "I don't want notifications";
    expect(mail.text.includes(words)).toBe(optional);
    expect(mail.header("list-unsubscribe-post")).toBe(optional ? "List-Unsubscribe=One-Click" : null);
    if (optional)
      expect(mail.header("list-unsubscribe")).toMatch(
        /^<http:\/\/localhost:3000\/api\/notifications\/opt-out\/[\w.-]+>$/,
      );
  });

  test.each([
    ["a greylisting at the recipient", { code: 450, at: "rcpt" }, "refused: 450"],
    ["a full server at the data", { code: 452, at: "data" }, "refused: 452"],
    ["a cut connection", "reset", "connection_failed"],
  ] as const)("is tried again after %s", async (_name, refusal, reason) => {
    const id = await oweReply();
    smtp.refusals.push(refusal);
    expect(await deliverDue({ transport })).toMatchObject({ retried: 1 });
    expect(await rowOf(id)).toMatchObject({ state: "QUEUED", reason });
    await makeDue(id);
    expect(await deliverDue({ transport })).toMatchObject({ sent: 1 });
  });

  test("is dead after the server refuses the recipient for good", async () => {
    const id = await oweReply();
    smtp.refusals.push({ code: 550, at: "rcpt" });
    await deliverDue({ transport });
    expect(await rowOf(id)).toMatchObject({ state: "DEAD", reason: "refused: 550" });
  });

  test("ends every try in time with a server that never ends, those too that wait for a connection", async () => {
    const endless = await startEndless();
    const tried = smtpTransport({ url: endless.url, requireTls: false, timeoutMs: 300 });
    const ids = await Promise.all(Array.from({ length: 4 }, () => oweReply()));
    expect(await deliverDue({ transport: tried })).toMatchObject({ sent: 0, retried: 4 });
    tried.close();
    endless.stop();
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: "QUEUED", reason: "timeout" });
  });

  test("waits while there is no server", async () => {
    const nowhere = smtpTransport({ url: "smtp://127.0.0.1:1", requireTls: false, timeoutMs: 500 });
    const id = await oweReply();
    await deliverDue({ transport: nowhere });
    nowhere.close();
    expect(await rowOf(id)).toMatchObject({ state: "QUEUED", reason: "connection_failed" });
  });
});

describe("hostile words", () => {
  const hostile = [
    "Ana\r\nBcc: rau@example.ro",
    "rau@example.ro, Ana",
    '"Ana" <rau@example.ro>',
    "Ana <rau@example.ro>; rau2@example.ro",
    "Ana\u202e\u200b\u0007",
    "=?utf-8?B?cmF1QGV4YW1wbGUucm8=?=",
  ];

  test.each(hostile)("a person called %j gets the mail alone, with no header of his own", async (name) => {
    const reader = await customer({ name });
    await oweReply(reader);
    await deliverDue({ transport });
    expect(smtp.received.map(({ to }) => to)).toEqual([[reader.email]]);
    const mail = parseMail(smtp.received[0]?.raw ?? "");
    expect(mail.header("bcc")).toBeNull();
    expect(mail.header("cc")).toBeNull();
    expect(mail.header("to")?.endsWith(`<${reader.email}>`)).toBe(true);
    expect(mail.names.filter((header) => header === "to")).toHaveLength(1);
  });

  test("two addresses in the field are refused for good", async () => {
    for (const toEmail of [
      "ana@exemplu.ro, rau@example.ro",
      "ana@exemplu.ro\r\nBcc: rau@example.ro",
      "a@b@c",
    ]) {
      const id = await owe({
        kind: "PASSWORD_CHANGED",
        payload: { changedAt: new Date(0).toISOString() },
      });
      await db.outboxMail.update({ where: { id }, data: { toEmail } });
      await deliverDue({ transport });
      expect(await rowOf(id)).toMatchObject({ state: "DEAD", reason: "address_invalid" });
    }
    expect(smtp.received).toEqual([]);
  });

  test("a title of 300 characters with line breaks stays one subject line", async () => {
    const subject = `${"Ș".repeat(280)}\r\nBcc: rau@example.ro`.slice(0, 300);
    await owe({
      kind: "PUBLIC_REPLY",
      payload: { ticket: { number: 7, subject }, agent: "M", excerpt: "x" },
    });
    await deliverDue({ transport });
    const mail = parseMail(smtp.received[0]?.raw ?? "");
    expect(mail.header("bcc")).toBeNull();
    expect(mail.header("subject")).toMatch(/^\[#7\] Ș+… – răspuns nou$/);
    expect(smtp.received[0]?.raw.split("\r\n").every((line) => line.length <= 998)).toBe(true);
  });

  test("HTML in a message is text in the mail", async () => {
    const excerpt = `<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) {{7*7}}`;
    const ticket = { number: 7, subject: "<b>gras</b>" };
    await owe({ kind: "PUBLIC_REPLY", payload: { ticket, agent: "<i>M", excerpt } });
    await deliverDue({ transport });
    const { html } = parseMail(smtp.received[0]?.raw ?? "");
    expect(html).not.toMatch(/<script|<img|<b>|<i>|href="javascript/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});

async function eventOf(ticketId: string): Promise<string> {
  const { id } = await db.ticketEvent.create({
    data: {
      ticketId,
      seq: 1,
      kind: "NOTED",
      visibility: "INTERNAL",
      at: new Date(),
      status: "IN_PROGRESS",
      data: {},
    },
  });
  return id;
}

async function clockFor(ticketId: string, { metric, cycle }: { metric: SlaMetric; cycle: number }) {
  const { id } = await db.slaCalendarVersion.findFirstOrThrow({ select: { id: true } });
  const common = {
    ticketId,
    metric,
    cycle,
    calendarVersionId: id,
    startedAt: new Date(),
    state: "RUNNING",
  } as const;
  const breachedAt = metric === "PICKUP" ? new Date() : null;
  await db.slaClock.create({ data: { ...common, elapsedMs: 0, targetMs: 1, warnMs: 1, breachedAt } });
}
