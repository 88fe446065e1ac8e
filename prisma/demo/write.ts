import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { acceptedType, cleanFileName } from "@/lib/attachments/rules";
import { stagingDirectory } from "@/lib/attachments/storage/disk";
import { currentStorage } from "@/lib/attachments/storage/storage";
import type { Tx } from "@/lib/db";
import { mailPayload } from "@/lib/notifications/payload";
import { dueColumns } from "@/lib/tickets/due-columns";
import { columnsOf, writeClocks } from "@/lib/tickets/rows";
import type { Prisma } from "@/prisma/generated/client";
import type { TicketStatus } from "@/prisma/generated/enums";
import type { DemoFile } from "./files.ts";
import { clocksOf, type Story, type World } from "./story.ts";

/** Mails of the past that the mailbox shows; the others are only kept as sent. */
const MAILS_SHOWN = 50;

/** What happened to their requests in the last two days the customers have not read yet. */
const UNREAD_MS = 2 * 86_400_000;

/** Puts the files of the stories into the file storage; answers their rows. */
export async function keepFiles(stories: readonly Story[]): Promise<Prisma.AttachmentCreateManyInput[]> {
  const rows: Prisma.AttachmentCreateManyInput[] = [];
  for (const story of stories)
    for (const message of story.messages)
      for (const file of message.files) {
        const about = { messageId: message.id, ticketId: story.id, uploaderId: message.author.id };
        rows.push({ ...about, ...(await keepFile(file)), createdAt: new Date(message.at) });
      }
  return rows;
}

async function keepFile({ name, bytes }: DemoFile) {
  const sniffed = name.endsWith(".png") ? "image/png" : name.endsWith(".pdf") ? "application/pdf" : null;
  const contentType = acceptedType(name, sniffed, bytes.subarray(0, 4_100));
  if (!contentType) throw new Error(`${name} would be refused.`);
  const key = randomBytes(16).toString("hex");
  const path = join(await stagingDirectory(), key);
  await writeFile(path, bytes, { mode: 0o600 });
  const { storage, mark } = currentStorage();
  const facts = { contentType, sizeBytes: bytes.length };
  await storage.keep({ path, ...facts }, key);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...facts, name: cleanFileName(name), sha256, storageKey: mark + key };
}

/** Writes the stories: rows led to their status along pairs the database allows, events, clocks and mails. */
export async function writeStories(tx: Tx, world: World, stories: readonly Story[]): Promise<void> {
  await tx.ticket.createMany({ data: stories.map((story) => ticketRow(story, world)) });
  for (const [from, to] of ways)
    await tx.ticket.updateMany({ where: { id: { in: through(stories, from) } }, data: { status: to } });
  await tx.$queryRaw`SELECT setval(pg_get_serial_sequence('"Ticket"', 'number'), (SELECT max(number) FROM "Ticket"))`;
  await tx.message.createMany({
    data: stories.flatMap(({ id: ticketId, messages }) =>
      messages.map(({ id, author, visibility, body, at }) => ({
        id,
        ticketId,
        authorId: author.id,
        visibility,
        body,
        createdAt: new Date(at),
      })),
    ),
  });
  await tx.ticketEvent.createMany({ data: stories.flatMap(eventRows) });
  const clocks = stories.map((story) => ({ ticketId: story.id, clocks: clocksOf(story, world) }));
  await writeClocks(
    tx,
    clocks.flatMap(({ ticketId, clocks: own }) => own.map((clock) => ({ ticketId, clock }))),
  );
  await tx.outboxMail.createMany({ data: mailRows(stories) });
  await tx.feedback.createMany({ data: stories.flatMap(feedbackRow) });
  const newest = Math.max(...stories.map(({ state }) => state.lastActivityAt));
  await tx.ticketRead.createMany({
    data: stories
      .filter(({ state }) => state.lastActivityAt < newest - UNREAD_MS)
      .map(({ id, requester, entries }) => ({
        ticketId: id,
        personId: requester.id,
        seenSeq: entries.length,
      })),
  });
  await tx.ticketOptOut.createMany({
    data: stories.flatMap(({ id: ticketId, requester, optedOutAt }) =>
      optedOutAt === null ? [] : [{ ticketId, personId: requester.id, createdAt: new Date(optedOutAt) }],
    ),
  });
}

/** The steps by which new rows come to their status: which final statuses pass, and where to. */
const ways: readonly [readonly TicketStatus[], TicketStatus][] = [
  [["IN_PROGRESS", "WAITING_CUSTOMER", "WAITING_THIRD_PARTY", "RESOLVED"], "IN_PROGRESS"],
  [["WAITING_CUSTOMER"], "WAITING_CUSTOMER"],
  [["WAITING_THIRD_PARTY"], "WAITING_THIRD_PARTY"],
  [["RESOLVED"], "RESOLVED"],
  [["CLOSED"], "CLOSED"],
];

function through(stories: readonly Story[], statuses: readonly TicketStatus[]): string[] {
  return stories.filter(({ state }) => statuses.includes(state.status)).map(({ id }) => id);
}

function ticketRow(story: Story, world: World): Prisma.TicketCreateManyInput {
  const { id, number, subject, channel, requester, followsId, state, entries } = story;
  return {
    ...columnsOf(state),
    ...dueColumns(clocksOf(story, world), { hasBreach: false, autoCloseAt: state.autoCloseAt }),
    id,
    number,
    subject,
    channel,
    followsId,
    status: "WAITING_SUPPORT",
    version: entries.length,
    requesterId: requester.id,
    receivedAt: new Date(story.receivedAt),
    createdAt: new Date(story.createdAt),
  };
}

function eventRows({ id: ticketId, entries, eventIds }: Story): Prisma.TicketEventCreateManyInput[] {
  return entries.map(({ event: { at, ...event } }, index) => ({
    ...event,
    id: eventIds[index] ?? "",
    ticketId,
    at: new Date(at),
  }));
}

function mailRows(stories: readonly Story[]): Prisma.OutboxMailCreateManyInput[] {
  const mails = stories.flatMap(({ id, mails: owed }) => owed.map((mail) => ({ ...mail, ticketId: id })));
  const sent = mails.filter(({ draft }) => draft.state === "QUEUED").toSorted((a, b) => b.at - a.at);
  const shown = new Set(sent.slice(0, MAILS_SHOWN));
  return mails.map((mail) => {
    const { kind, payload, draft, eventId, ticketId } = mail;
    const { id: recipientId, email: toEmail, name: toName, locale, timeZone } = draft.recipient;
    const at = new Date(mail.at);
    const row = {
      kind,
      payload: mailPayload[kind].parse(payload),
      recipientId,
      toEmail,
      toName,
      locale,
      timeZone,
    };
    const about = { ...row, ticketId, eventId, createdAt: at, nextAttemptAt: at };
    if (draft.state === "SUPPRESSED") return { ...about, state: draft.state, reason: draft.reason };
    const transport = shown.has(mail) ? "mailbox" : null;
    return { ...about, state: "SENT", attempts: 1, sentAt: new Date(mail.at + 2_000), transport };
  });
}

function feedbackRow({ id: ticketId, requester, rating }: Story): Prisma.FeedbackCreateManyInput[] {
  if (!rating) return [];
  const { at, ...given } = rating;
  return [{ ...given, ticketId, raterId: requester.id, createdAt: new Date(at), updatedAt: new Date(at) }];
}
