import { z } from "zod";
import { draftKey } from "@/lib/drafts/schema";
import { cleanName } from "@/lib/people/name";
import { plainText } from "@/lib/plain-text";
import { densities, queueColumns } from "@/lib/tickets/look";
import { requesterFaults } from "@/lib/tickets/requester-faults";
import { ticketNumber } from "@/lib/tickets/ticket-number";
import { Channel, Priority, SlaMetric, ThirdPartyKind, Visibility } from "@/prisma/generated/enums";

/** Longest message or description, in characters. */
export const MESSAGE_MAX = 20_000;
export const SUBJECT_MAX = 200;
export const FILES_PER_MESSAGE = 10;

const number = ticketNumber;
const version = z.coerce.number().int().positive();
export const body = plainText.trim().max(MESSAGE_MAX);
export const text = body.min(1);
const attachmentIds = z.array(z.uuid()).max(FILES_PER_MESSAGE).default([]);
const submissionKey = z.uuid().optional();
/** The draft that is done with once the form has been taken. */
const draft = draftKey.optional();
/** An id, or null where a list was left at nothing. */
export const optionalId = z.union([z.literal(""), z.uuid()]).transform((id) => id || null);
/** What a datetime-local field holds; read in the zone of the person who typed it. */
const localTime = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
  .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success);
const checkbox = z
  .enum(["on", ""])
  .default("")
  .transform((value) => value === "on");

const subject = z.string().overwrite(cleanName).min(3).max(SUBJECT_MAX);

/** One schema per input, used by form, action and command. */
export const openRequest = z.strictObject({
  subject,
  body: text,
  priority: z.enum(Priority),
  categoryId: optionalId,
  attachmentIds,
  followsNumber: number.optional(),
  submissionKey,
  draft,
});

/** Either a known requester or, all fields in one form, a customer to be registered. */
export const openOnBehalf = z
  .strictObject({
    requesterId: optionalId,
    customerName: plainText.trim().max(120),
    customerEmail: plainText.trim().max(254),
    customerPhone: plainText.trim().max(40),
    organisation: plainText.trim().max(160),
    channel: z.enum(Channel).exclude(["PORTAL"]),
    receivedAt: localTime,
    subject,
    body: text,
    priority: z.enum(Priority),
    categoryId: optionalId,
    attachmentIds,
    takeAtOnce: checkbox,
    followsNumber: number.optional(),
    submissionKey,
    draft,
  })
  .superRefine(
    (input, context) => {
      for (const [field, message] of Object.entries(requesterFaults(input)))
        context.addIssue({ code: "custom", path: [field], message });
    },
    // Beside whatever else is wrong, so that everything is said at once.
    { when: ({ value }) => typeof value === "object" && value !== null },
  );

/** A public comment of the requester, or the answer we wait for. */
export const comment = z.strictObject({ number, body, attachmentIds, submissionKey, draft });
/** A public reply or an internal note of an agent. */
export const agentMessage = z.strictObject({
  number,
  body,
  visibility: z.enum(Visibility),
  /** What the agent saw as he began to write. */
  version: version.optional(),
  attachmentIds,
  submissionKey,
  draft,
});

const move = { number, version };
export const assign = z.strictObject({ ...move, assigneeId: z.uuid() });
export const moveWithText = z.strictObject({ ...move, body: text, attachmentIds, draft });
export const resume = z.strictObject({
  ...move,
  body: text,
  visibility: z.enum(Visibility),
  attachmentIds,
  draft,
});
export const askThirdParty = z.strictObject({
  ...move,
  thirdPartyId: optionalId,
  /** A third party not yet known, registered on the way. */
  thirdPartyName: z.string().overwrite(cleanName).max(160),
  thirdPartyKind: z.enum(ThirdPartyKind),
  chaseAt: z.union([z.literal(""), localTime]).transform((at) => at || null),
  body: text,
  visibility: z.enum(Visibility),
  attachmentIds,
  draft,
});
/** Closes a ticket in favour of another one, by its number with or without #. */
export const closeAsDuplicate = z.strictObject({
  ...move,
  originalNumber: z
    .string()
    .transform((typed) => Number(typed.trim().replace(/^#/, "")))
    .pipe(z.int().positive().max(2_147_483_647)),
  /** The one that was shown to the agent before; 0 when none was. */
  shownNumber: z.coerce.number().int().nonnegative(),
  body: text,
  draft,
});
export const bareMove = z.strictObject(move);
/** `since` is the instant (epoch ms) the status was entered that the requester saw. */
export const requesterMove = z.strictObject({ number, since: z.coerce.number().int() });
export const requesterMoveWithText = z.strictObject({
  number,
  body: text,
  attachmentIds,
  submissionKey,
  draft,
});

export const changePriority = z.strictObject({ ...move, priority: z.enum(Priority) });
export const changeCategory = z.strictObject({ ...move, categoryId: optionalId });
export const changeTeam = z.strictObject({ ...move, teamId: optionalId });

const correctionReason = plainText.trim().min(1).max(500);

/** A stretch that does not count; `to` left empty: until the clock stopped. */
export const correctClock = z.strictObject({
  ...move,
  metric: z.enum(SlaMetric),
  from: localTime,
  to: z.union([z.literal(""), localTime]).transform((at) => at || null),
  reason: correctionReason,
});

/** When the request really came, as against when it was recorded. */
export const correctReceived = z.strictObject({ ...move, receivedAt: localTime, reason: correctionReason });

export const chooseLook = z.strictObject({
  query: z.string().max(2_000),
  columns: z.array(z.enum(queueColumns)).max(queueColumns.length),
  density: z.enum(densities),
  keep: checkbox,
});

const viewName = z.string().overwrite(cleanName).min(1).max(60);
export const saveView = z.strictObject({ name: viewName, query: z.string().max(2_000), shared: checkbox });
export const editView = z.strictObject({ id: z.uuid(), name: viewName, shared: checkbox });
export const refitView = z.strictObject({ id: z.uuid(), query: z.string().max(2_000) });
export const deleteView = z.strictObject({ id: z.uuid() });
