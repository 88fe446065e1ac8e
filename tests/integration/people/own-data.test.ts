import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { rate } from "@/lib/feedback/commands";
import type { PersonActor } from "@/lib/people/actor";
import { ownData } from "@/lib/people/own-data";
import { resolve } from "@/lib/tickets/moves";
import { HOUR, MINUTE, opened, TUESDAY_TEN, taken, value, words } from "@/tests/integration/tickets/scene";
import { customer } from "@/tests/support/fixtures";

async function documentOf(actor: PersonActor) {
  let text = "";
  for await (const piece of ownData(actor, TUESDAY_TEN)) text += piece;
  return { text, data: JSON.parse(text) };
}

test("one's own data holds the profile, requests, public messages, files and ratings", async () => {
  const { ana, dan, number, version, now } = await taken();
  const { id } = await db.attachment.create({
    data: {
      uploaderId: ana.id,
      name: "aviz.pdf",
      contentType: "application/pdf",
      sizeBytes: 12,
      sha256: "ab".repeat(32),
      storageKey: randomUUID(),
    },
  });
  value(await comment(ana, { number, body: "Atașez avizul.", attachmentIds: [id] }, now + MINUTE));
  value(await resolve(dan, { number, version: version + 1, ...words }, now + HOUR));
  value(await rate(ana, { number, rating: 4, message: "Bine." }, now + HOUR));
  const { data } = await documentOf(ana);
  expect(data.profile).toMatchObject({ name: ana.name, email: ana.email });
  expect(data.requests).toHaveLength(1);
  expect(data.requests[0]).toMatchObject({ number, feedback: { rating: 4, message: "Bine." } });
  expect(data.requests[0].messages.map(({ body }: { body: string }) => body)).toContain(words.body);
  expect(data.requests[0].messages[1].attachments).toEqual([
    { name: "aviz.pdf", contentType: "application/pdf", sizeBytes: 12, sha256: "ab".repeat(32) },
  ]);
});

test("one's own data holds no internal note, nothing of others, and no key to anything", async () => {
  const { ana, dan, number, now } = await taken();
  const foreign = await customer();
  await opened(foreign, now);
  const note = { ...words, number, body: "Parola lui e la Dan.", visibility: "INTERNAL" as const };
  value(await writeAsAgent(dan, note, now));
  const { text, data } = await documentOf(ana);
  expect(text).not.toContain(note.body);
  expect(text).not.toContain(foreign.email);
  expect(text).not.toMatch(/password|storageKey|sessionVersion/i);
  expect(data.requests.map((each: { number: number }) => each.number)).toEqual([number]);
});

test("one's own data is whole and one document however many requests there are, and with none", async () => {
  const ana = await customer();
  expect((await documentOf(ana)).data.requests).toEqual([]);
  const numbers: number[] = [];
  for (let i = 0; i < 51; i++) numbers.push((await opened(ana, TUESDAY_TEN + i)).number);
  const { data } = await documentOf(ana);
  expect(data.requests.map((each: { number: number }) => each.number)).toEqual(numbers);
});
