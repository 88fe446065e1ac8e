import "server-only";
import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { forgetDraft } from "@/lib/drafts/commands";
import type { PersonActor } from "@/lib/people/actor";
import { isStaff } from "@/lib/people/actor";
import { inviteIfNeeded, registerCustomer } from "@/lib/people/commands";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import { instantOfLocal } from "@/lib/zoned-time";
import { type Committed, commit, open } from "./commit";
import { loadForChange } from "./load";
import { isTooLongAgo } from "./received";
import { customerFieldsOf } from "./requester-faults";
import type * as schema from "./schema";

type Done = Promise<Result<Committed>>;

/**
 * A customer opens a request in the portal, perhaps one that follows a closed one of his. Sending the same
 * form twice opens one ticket.
 */
export function openRequest(
  actor: PersonActor,
  input: z.output<typeof schema.openRequest>,
  now: number,
): Done {
  return transact(async (tx) => {
    if (isStaff(actor)) return fail("not_allowed");
    const earlier = await opened(tx, actor, input.submissionKey);
    if (earlier) return ok(earlier);
    const followed = await followedBy(tx, input.followsNumber, actor.id);
    if (!followed.ok) return followed;
    const placed = await placement(tx, input.categoryId);
    if (!placed) return fail("invalid_input", { categoryId: "invalid_input" });
    await forgetDraft(tx, actor, input.draft);
    const { subject, priority, body, attachmentIds, submissionKey } = input;
    const message = { body, visibility: "PUBLIC", attachmentIds } as const;
    const requester = { id: actor.id, name: actor.name };
    const request = { subject, priority, requester, channel: "PORTAL", receivedAt: now, message } as const;
    return open(tx, actor, { ...request, ...placed, followsId: followed.value }, now, submissionKey);
  });
}

/**
 * An agent opens a ticket for a customer who phoned or wrote, registering (and inviting) him on the way if he is
 * unknown, and takes it at once if he says so: all or nothing. It may follow a closed ticket of the same customer.
 */
export function openOnBehalf(
  actor: PersonActor,
  input: z.output<typeof schema.openOnBehalf>,
  now: number,
): Done {
  return transact(async (tx) => {
    if (!isStaff(actor)) return fail("only_agents");
    const earlier = await opened(tx, actor, input.submissionKey);
    if (earlier) return ok(earlier);
    const receivedAt = instantOfLocal(input.receivedAt, actor.timeZone);
    const placed = await placement(tx, input.categoryId);
    const requester = await requesterOf(tx, actor, input, now);
    const untimely = untimelyReceipt(receivedAt, now);
    const unplaced = !placed && fail("invalid_input", { categoryId: "invalid_input" });
    if (untimely || !placed || !requester.ok)
      return together([untimely, unplaced, !requester.ok && requester]);
    const followed = await followedBy(tx, input.followsNumber, requester.value.id);
    if (!followed.ok) return followed;
    await forgetDraft(tx, actor, input.draft);
    const { subject, priority, channel, body, attachmentIds, submissionKey } = input;
    const message = { body, visibility: "PUBLIC", attachmentIds } as const;
    const request = { subject, priority, channel, receivedAt, message, ...placed, followsId: followed.value };
    const done = await open(tx, actor, { ...request, requester: requester.value }, now, submissionKey);
    if (!done.ok || !input.takeAtOnce) return done;
    const ticket = await loadForChange(tx, actor, done.value.number);
    if (!ticket) throw new Error(`Ticket ${done.value.number} vanished in its own transaction.`);
    const assignee = { id: actor.id, name: actor.name };
    return commit(tx, actor, ticket, [{ kind: "ASSIGNED", status: "IN_PROGRESS", data: { assignee } }], now);
  });
}

async function requesterOf(
  tx: Tx,
  actor: PersonActor,
  input: z.output<typeof schema.openOnBehalf>,
  now: number,
): Promise<Result<{ id: string; name: string }>> {
  if (!input.requesterId) {
    const { customerName: name, customerEmail: email, customerPhone: phone, organisation } = input;
    const registered = await registerCustomer(tx, actor, { name, email, phone, organisation }, now);
    return registered.ok ? registered : fail(registered.code, customerFieldsOf(registered.fields ?? {}));
  }
  const known = await tx.person.findFirst({
    where: { id: input.requesterId, role: "CUSTOMER", status: { not: "DISABLED" } },
    select: { id: true, name: true },
  });
  if (!known) return fail("requester_missing", { requesterId: "requester_missing" });
  await inviteIfNeeded(tx, actor, known.id, now);
  return ok(known);
}

function untimelyReceipt(receivedAt: number, now: number): Failure | false {
  if (receivedAt > now) return fail("received_in_future", { receivedAt: "received_in_future" });
  if (!isTooLongAgo(receivedAt, now)) return false;
  return fail("received_too_long_ago", { receivedAt: "received_too_long_ago" });
}

/** Refusals as one, so that everything wrong is said at once. */
function together(refusals: readonly (Failure | false)[]): Failure {
  const [only, ...more] = refusals.filter((each) => each !== false);
  if (only && more.length === 0) return only;
  const fields = refusals.map((each) => (each ? each.fields : {}));
  return fail("invalid_input", Object.assign({}, ...fields));
}

/** Category and team of a new ticket; null for a category that is not offered. */
async function placement(tx: Tx, categoryId: string | null) {
  const { defaultTeamId } = await tx.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { defaultTeamId: true },
  });
  if (!categoryId) return { categoryId: null, teamId: defaultTeamId };
  const where = { id: categoryId, active: true };
  const category = await tx.category.findFirst({ where, select: { teamId: true } });
  return category && { categoryId, teamId: category.teamId ?? defaultTeamId };
}

/** What an earlier sending of the same form opened; one still under way is waited for. */
async function opened(tx: Tx, actor: PersonActor, submissionKey: string | undefined) {
  if (!submissionKey) return null;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submissionKey}, 0))::text`;
  const event = await tx.ticketEvent.findUnique({
    where: { submissionKey, actorId: actor.id, kind: "OPENED" },
    select: { ticket: { select: { number: true, version: true, status: true } } },
  });
  return event?.ticket ?? null;
}

/** The id of the closed ticket that is followed, null when none is. One of the same customer, as he reads its subject. */
async function followedBy(
  tx: Tx,
  number: number | undefined,
  requesterId: string,
): Promise<Result<string | null>> {
  if (number === undefined) return ok(null);
  const where = { number, status: "CLOSED", requesterId } as const;
  const followed = await tx.ticket.findFirst({ where, select: { id: true } });
  return followed ? ok(followed.id) : fail("not_found");
}
