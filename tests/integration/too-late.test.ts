import { describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/drafts/commands";
import { draftOf } from "@/lib/drafts/queries";
import { keepTooLate, nothingLost } from "@/lib/drafts/too-late";
import { fail } from "@/lib/result";
import * as moves from "@/lib/tickets/moves";
import * as schema from "@/lib/tickets/schema";
import { agent, customer } from "@/tests/support/fixtures";
import { TUESDAY_TEN, taken, upload, value, words } from "./tickets/scene";

const typed = (key: string, body = "Nu ajunge") => ({ key, fields: { body }, attachmentIds: [] as string[] });

describe("what comes too late", () => {
  test("for a closed request waits with its files in the form of one that follows it", async () => {
    const ana = await customer();
    const [file, draft] = [await upload(ana), "ticket:1042:comment"];
    const written = { number: 1042, body: "Încă ceva", attachmentIds: [file], draft };
    value(await saveDraft(ana, typed(draft), TUESDAY_TEN));
    await keepTooLate(ana, written, "ticket_closed", TUESDAY_TEN);
    expect((await draftOf(ana, draft)).savedAt).toBeNull();
    expect(await draftOf(ana, "request:follows-1042")).toMatchObject({
      fields: { body: "Încă ceva" },
      files: [{ id: file }],
    });
  });

  test("for a closed ticket stays the draft of an agent's form, which its page shows", async () => {
    const [dan, draft] = [await agent(), "ticket:1042:reply"];
    const file = await upload(dan);
    const written = { number: 1042, body: "Am găsit cauza", attachmentIds: [file], draft };
    await keepTooLate(dan, written, "message_empty", TUESDAY_TEN);
    expect((await draftOf(dan, draft)).savedAt).toBeNull();
    await keepTooLate(dan, written, "ticket_closed", TUESDAY_TEN);
    expect(await draftOf(dan, draft)).toMatchObject({
      fields: { body: written.body },
      files: [{ id: file }],
    });
    expect((await draftOf(dan, "request:follows-1042")).savedAt).toBeNull();
  });

  test("is kept with all that was chosen beside the words", async () => {
    const { dan, number, now } = await taken();
    const draft = `ticket:${number}:askThirdParty`;
    const asked = { thirdPartyId: null, thirdPartyName: "Curier Rapid", thirdPartyKind: "PROVIDER" } as const;
    const when = { chaseAt: "2026-03-12T09:30", visibility: "INTERNAL", version: 1 } as const;
    const form = { number, ...words, ...asked, ...when, draft };
    expect(await nothingLost(moves.askThirdParty)(dan, form, now)).toMatchObject({
      code: "changed_meanwhile",
    });
    expect((await draftOf(dan, draft)).fields).toEqual({
      body: words.body,
      thirdPartyName: "Curier Rapid",
      thirdPartyKind: "PROVIDER",
      chaseAt: "2026-03-12T09:30",
      visibility: "INTERNAL",
    });
  });

  const sentAlong = ["number", "version", "shownNumber", "attachmentIds", "submissionKey", "draft"];
  test.each(
    Object.entries({
      comment: schema.comment,
      agentMessage: schema.agentMessage,
      moveWithText: schema.moveWithText,
      resume: schema.resume,
      askThirdParty: schema.askThirdParty,
      closeAsDuplicate: schema.closeAsDuplicate,
      requesterMoveWithText: schema.requesterMoveWithText,
    }),
  )("is kept from %s with each of its fields but what is sent along", async (name, { shape }) => {
    const [dan, draft] = [await agent(), "ticket:1042:reply"];
    const fields = Object.keys(shape);
    const given = Object.fromEntries(fields.map((field) => [field, `${name} ${field}`]));
    const refused = nothingLost(async () => fail("changed_meanwhile"));
    await refused(
      dan,
      { ...given, number: 1042, body: given.body ?? "", attachmentIds: [], draft },
      TUESDAY_TEN,
    );
    const kept = Object.keys((await draftOf(dan, draft)).fields);
    expect(kept.toSorted()).toEqual(fields.filter((field) => !sentAlong.includes(field)).toSorted());
  });

  test("for the status of a request stays the draft of its form, and nothing else does", async () => {
    const ana = await customer();
    const draft = "ticket:1042:persists";
    const written = { number: 1042, body: "Tot nu merge", attachmentIds: [], draft };
    await keepTooLate(ana, written, "message_empty", TUESDAY_TEN);
    expect((await draftOf(ana, draft)).savedAt).toBeNull();
    await keepTooLate(ana, written, "not_in_this_status", TUESDAY_TEN);
    expect((await draftOf(ana, draft)).fields).toEqual({ body: "Tot nu merge" });
  });
});
