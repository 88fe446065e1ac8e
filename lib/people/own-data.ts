import "server-only";
import { db } from "@/lib/db";
import type { PersonActor } from "@/lib/people/actor";
import { readableBy } from "@/lib/tickets/permissions";

/** Requests read at a time: what is held in memory does not grow with what a person has. */
const BATCH = 50;

const requestSelect = (actor: PersonActor) =>
  ({
    number: true,
    subject: true,
    status: true,
    priority: true,
    channel: true,
    receivedAt: true,
    resolvedAt: true,
    closedAt: true,
    category: { select: { nameRo: true, nameEn: true } },
    follows: { select: { number: true } },
    messages: {
      where: readableBy(actor),
      orderBy: { id: "asc" },
      select: {
        createdAt: true,
        body: true,
        author: { select: { name: true } },
        attachments: {
          orderBy: { id: "asc" },
          select: { name: true, contentType: true, sizeBytes: true, sha256: true },
        },
      },
    },
    feedback: { select: { rating: true, message: true, createdAt: true, updatedAt: true } },
  }) as const;

/**
 * What Helpdesk keeps of a person and that person may see, as the text of one JSON document, piece by piece: the
 * profile, then every request he opened with its public messages, the list of its files, and his rating.
 */
export async function* ownData(actor: PersonActor, now: number): AsyncGenerator<string> {
  const profile = await db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      name: true,
      phone: true,
      locale: true,
      timeZone: true,
      theme: true,
      createdAt: true,
      organisation: { select: { name: true } },
    },
  });
  const head = JSON.stringify({ writtenAt: new Date(now), profile }, null, 2);
  yield `${head.slice(0, -2)},\n  "requests": [`;
  let last = 0;
  for (;;) {
    const requests = await db.ticket.findMany({
      where: { requesterId: actor.id, number: { gt: last } },
      orderBy: { number: "asc" },
      take: BATCH,
      select: requestSelect(actor),
    });
    for (const request of requests) {
      yield `${last === 0 ? "" : ","}\n${JSON.stringify(request, null, 2)}`;
      last = request.number;
    }
    if (requests.length < BATCH) break;
  }
  yield "\n  ]\n}\n";
}
