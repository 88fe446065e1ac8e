import "server-only";
import { withinAllowance } from "@/lib/allowance";
import { db } from "@/lib/db";
import { chooseMails } from "@/lib/notifications/opt-out";
import { readOptOutToken } from "@/lib/notifications/opt-out-token";
import { fail, ok, type Result } from "@/lib/result";

/** What an opt-out link is about and how it stands. */
export type OptOutStanding = { number: number; email: string; optedOut: boolean; closed: boolean };

/** Looks an opt-out link up; looking changes nothing. Null when the link was not made here. */
export async function seeOptOut(token: string): Promise<OptOutStanding | null> {
  const subject = readOptOutToken(token);
  if (!subject) return null;
  const { personId, ticketId } = subject;
  const person = await db.person.findUnique({ where: { id: personId }, select: { email: true } });
  const ticket = await db.ticket.findUnique({
    where: { id: ticketId },
    select: { number: true, status: true, optOuts: { where: { personId }, select: { personId: true } } },
  });
  if (!person || !ticket) return null;
  const { number, status, optOuts } = ticket;
  return { number, email: person.email, optedOut: optOuts.length > 0, closed: status === "CLOSED" };
}

/**
 * Stops the status mails of one ticket to one person, or lets them go on; doing so twice is no error.
 * Needs nothing but the link; `link_invalid` or `too_many`. `now` in epoch ms.
 */
export async function chooseByLink(
  { token, wanted }: { token: string; wanted: "yes" | "no" },
  now: number,
): Promise<Result<null>> {
  const subject = readOptOutToken(token);
  if (!subject || !(await seeOptOut(token))) return fail("link_invalid");
  if (!(await withinAllowance("opt-out", subject.personId))) return fail("too_many");
  await chooseMails(subject, wanted, now);
  return ok(null);
}
