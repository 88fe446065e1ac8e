import "server-only";
import type { z } from "zod";
import { db } from "@/lib/db";
import { chooseMails } from "@/lib/notifications/opt-out";
import type { ticketSwitch } from "@/lib/notifications/schema";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { visibleTo } from "@/lib/tickets/permissions";

/**
 * Stops the status mails of a request to the one who opened it, or lets them go on; doing so twice is no error.
 * `now` in epoch ms.
 */
export async function chooseForTicket(
  actor: PersonActor,
  { number, wanted }: z.output<typeof ticketSwitch>,
  now: number,
): Promise<Result<null>> {
  const own = { number, requesterId: actor.id, ...visibleTo(actor) };
  const ticket = await db.ticket.findFirst({ where: own, select: { id: true } });
  if (!ticket) return fail("not_found");
  const subject = { ticketId: ticket.id, personId: actor.id };
  await chooseMails(subject, wanted, now);
  return ok(null);
}
