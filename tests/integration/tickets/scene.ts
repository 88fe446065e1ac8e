import { randomUUID } from "node:crypto";
import { receiveUpload } from "@/lib/attachments/commands";
import { comment, writeAsAgent } from "@/lib/conversation/commands";
import { db } from "@/lib/db";
import { rate } from "@/lib/feedback/commands";
import type { PersonActor } from "@/lib/people/actor";
import type { Result } from "@/lib/result";
import type { Committed } from "@/lib/tickets/commit";
import * as moves from "@/lib/tickets/moves";
import { openRequest } from "@/lib/tickets/open";
import * as properties from "@/lib/tickets/properties";
import { agent, customer } from "@/tests/support/fixtures";

/** Tuesday 10 March 2026, 10:00 in Bucharest: the support calendar is open for eight hours more. */
export const TUESDAY_TEN = Date.UTC(2026, 2, 10, 8, 0);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** The value of a success; throws with the code of a refusal. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.fields ?? {})}`);
  return result.value;
}

/** A file the actor has uploaded and not sent yet; its id. */
export async function upload(actor: PersonActor): Promise<string> {
  const bytes = (async function* () {
    yield new TextEncoder().encode("UNA:+.? '");
  })();
  return value(await receiveUpload(actor, { name: "comanda.edi", bytes })).id;
}

/** Opens a request in the portal. */
export async function opened(requester: PersonActor, now: number, priority: "NORMAL" | "LOW" = "NORMAL") {
  const form = { subject: "Factura nu ajunge", body: "Nu ajunge la **client**.", priority, categoryId: null };
  return value(
    await openRequest(requester, { ...form, attachmentIds: [], submissionKey: randomUUID() }, now),
  );
}

/** A customer's request taken by an agent ten minutes later, at TUESDAY_TEN unless `now` says otherwise. */
export async function taken(now = TUESDAY_TEN) {
  const [ana, dan] = [await customer(), await agent()];
  const { number } = await opened(ana, now);
  const { version } = value(
    await moves.assign(dan, { number, version: 1, assigneeId: dan.id }, now + 10 * MINUTE),
  );
  return { ana, dan, number, version, now: now + 10 * MINUTE };
}

/** The ticket as it is stored, with everything around it. */
export function stored(number: number) {
  return db.ticket.findUniqueOrThrow({
    where: { number },
    select: {
      id: true,
      version: true,
      status: true,
      statusSince: true,
      assigneeId: true,
      lastActivityAt: true,
      hasBreach: true,
      thirdParty: { select: { name: true } },
      chaseAt: true,
      autoCloseAt: true,
      events: {
        orderBy: { seq: "asc" },
        select: {
          id: true,
          kind: true,
          status: true,
          actorId: true,
          at: true,
          data: true,
          message: { select: { body: true, visibility: true } },
        },
      },
      clocks: { orderBy: [{ metric: "asc" }, { cycle: "asc" }] },
      mails: {
        orderBy: { id: "asc" },
        select: { kind: true, state: true, reason: true, recipientId: true, eventId: true, payload: true },
      },
    },
  });
}

type Mailed = [kind: string, to: string, state: string];

/** The last event's mails as "who got what". */
export async function mailed(number: number, names: Record<string, { id: string }>): Promise<Mailed[]> {
  const { events, mails } = await stored(number);
  const nameOf = (id: string) => Object.entries(names).find(([, each]) => each.id === id)?.[0] ?? "somebody";
  return mails
    .filter(({ eventId }) => eventId === events.at(-1)?.id)
    .map(({ kind, recipientId, state, reason }): Mailed => [kind, nameOf(recipientId), reason ?? state])
    .toSorted();
}

/** A clock as it is stored, its time as a number of ms. */
export async function clock(number: number, metric: string, cycle = 1) {
  const { clocks } = await stored(number);
  const found = clocks.find((each) => each.metric === metric && each.cycle === cycle);
  if (!found) throw new Error(`There is no ${metric} ${cycle}.`);
  return { ...found, elapsedMs: Number(found.elapsedMs) };
}

export const words = { body: "Câteva cuvinte.", attachmentIds: [] as string[] };
export const thirdParty = {
  thirdPartyId: null,
  thirdPartyName: "ANAF – SPV",
  thirdPartyKind: "LEGAL_ENTITY",
  chaseAt: null,
} as const;

type Command = (
  actor: PersonActor,
  at: { number: number; version: number },
  now: number,
) => Promise<Result<Committed>>;

/** Every command that changes an existing ticket, each with input that nothing is wrong with. */
export const commands: Record<string, Command> = {
  assign: (actor, at, now) => moves.assign(actor, { ...at, assigneeId: actor.id }, now),
  reassign: (actor, at, now) => moves.reassign(actor, { ...at, assigneeId: actor.id }, now),
  release: (actor, at, now) => moves.release(actor, { ...at, ...words }, now),
  askCustomer: (actor, at, now) => moves.askCustomer(actor, { ...at, ...words }, now),
  askThirdParty: (actor, at, now) =>
    moves.askThirdParty(actor, { ...at, ...words, ...thirdParty, visibility: "PUBLIC" }, now),
  resume: (actor, at, now) => moves.resume(actor, { ...at, ...words, visibility: "PUBLIC" }, now),
  resolve: (actor, at, now) => moves.resolve(actor, { ...at, ...words }, now),
  reopen: (actor, { number }, now) => moves.reopen(actor, { number, ...words }, now),
  confirm: (actor, { number }, now) => moves.confirm(actor, { number }, now),
  close: (actor, at, now) => moves.close(actor, at, now),
  withdraw: (actor, { number }, now) => moves.withdraw(actor, { number, ...words }, now),
  comment: (actor, { number }, now) => comment(actor, { number, ...words }, now),
  reply: (actor, { number }, now) => writeAsAgent(actor, { number, ...words, visibility: "PUBLIC" }, now),
  note: (actor, { number }, now) => writeAsAgent(actor, { number, ...words, visibility: "INTERNAL" }, now),
  changePriority: (actor, at, now) => properties.changePriority(actor, { ...at, priority: "HIGH" }, now),
  changeCategory: (actor, at, now) => properties.changeCategory(actor, { ...at, categoryId: null }, now),
  changeTeam: (actor, at, now) => properties.changeTeam(actor, { ...at, teamId: null }, now),
  rate: (actor, { number }, now) => rate(actor, { number, rating: 5, message: "" }, now),
};
