import "server-only";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { MailMessage } from "@/lib/notifications/message";
import { renderMail } from "@/lib/notifications/render";
import { readDue } from "@/lib/notifications/standing";
import { withoutNul } from "@/lib/plain-text";
import { readBrand } from "@/lib/stored-brand";
import type { MailKind } from "@/prisma/generated/enums";

const MOST_SHOWN = 100;

/** A mail that arrived in the local mailbox, rendered again. */
export type MailboxMail = MailMessage & { id: string; kind: MailKind; sentAt: Date; links: string[] };

/** Whether there is a mailbox to look into: only in local mode, and only while mails go there. */
export function mailboxIsOpen(): boolean {
  return env.MODE === "local" && env.MAIL_TRANSPORT === "mailbox";
}

/** The newest mails of the local mailbox, to one address if given. Nothing when it is not open. */
export async function mailboxMails(to?: string): Promise<MailboxMail[]> {
  if (!mailboxIsOpen()) return [];
  const address = to && withoutNul(to).trim().toLowerCase();
  return readMails({ ...(address ? { toEmail: address } : {}) });
}

/** One mail of the local mailbox. */
export async function mailboxMail(id: string): Promise<MailboxMail | null> {
  if (!mailboxIsOpen()) return null;
  const [mail] = await readMails({ id });
  return mail ?? null;
}

async function readMails(where: { id?: string; toEmail?: string }): Promise<MailboxMail[]> {
  const rows = await db.outboxMail.findMany({
    where: { ...where, state: "SENT", transport: "mailbox" },
    select: { id: true, kind: true, sentAt: true },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
  });
  const brand = await readBrand();
  const ids = rows.map(({ id }) => id);
  const due = new Map((await readDue(ids, 0)).map((mail) => [mail.row.id, mail]));
  return Promise.all(
    rows.flatMap(({ id, kind, sentAt }) => {
      const mail = due.get(id);
      if (!mail || !sentAt) return [];
      const message = renderMail(mail.row, { brand, linkValidUntil: mail.linkValidUntil });
      return message.then((rendered) => ({ ...rendered, id, kind, sentAt, links: linksIn(rendered.text) }));
    }),
  );
}

function linksIn(text: string): string[] {
  return text.match(/^https?:\/\/\S+$/gm) ?? [];
}
