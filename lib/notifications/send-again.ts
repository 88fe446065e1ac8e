import "server-only";
import { z } from "zod";
import { audit } from "@/lib/audit/write";
import type { Tx } from "@/lib/db";
import type { deadMail } from "@/lib/notifications/schema";
import type { PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";
import type { MailKind } from "@/prisma/generated/enums";

const linkPayload = z.object({ accountTokenId: z.uuid() });

/**
 * Puts a mail that was given up back into the queue, with all its tries before it. It stays the same mail: a
 * provider and a mail program know its key and its Message-ID again. Refused with "account_active",
 * "invitation_gone" or "reset_gone" when its link works no longer, and with "mail_not_dead" when it is on its way
 * already. Admins only; audited. `now` in epoch ms.
 */
export function sendAgain(
  actor: PersonActor,
  { id }: z.output<typeof deadMail>,
  now: number,
): Promise<Result<null>> {
  return transact(async (tx) => {
    if (actor.role !== "ADMIN") return fail("not_allowed");
    const select = { kind: true, payload: true, toEmail: true } as const;
    const mail = await tx.outboxMail.findUnique({ where: { id }, select });
    if (!mail) return fail("not_found");
    const gone = await linkGone(tx, mail, now);
    if (gone) return gone;
    const { count } = await tx.outboxMail.updateMany({
      where: { id, state: "DEAD" },
      data: { state: "QUEUED", attempts: 0, reason: null, nextAttemptAt: new Date(now) },
    });
    if (count === 0) return fail("mail_not_dead");
    const about = { action: "CHANGED", subject: "MAIL", subjectId: id, label: mail.toEmail } as const;
    await audit(tx, actor, { ...about, before: { status: "DEAD" }, after: { status: "QUEUED" } }, now);
    return ok(null);
  });
}

async function linkGone(tx: Tx, { kind, payload }: { kind: MailKind; payload: unknown }, now: number) {
  if (kind !== "INVITATION" && kind !== "PASSWORD_RESET") return null;
  const tokenId = linkPayload.safeParse(payload).data?.accountTokenId;
  const link = tokenId
    ? await tx.accountToken.findUnique({
        where: { id: tokenId },
        select: { usedAt: true, voidedAt: true, expiresAt: true },
      })
    : null;
  if (link && !link.usedAt && !link.voidedAt && link.expiresAt.getTime() > now) return null;
  if (kind === "PASSWORD_RESET") return fail("reset_gone");
  return fail(link?.usedAt ? "account_active" : "invitation_gone");
}
