import "server-only";
import { createHash } from "node:crypto";
import { createElement } from "react";
import { render } from "react-email";
import { Mail } from "@/emails/mail";
import { textOf } from "@/emails/text";
import { env } from "@/lib/env";
import { formatterFor, translatorFor } from "@/lib/i18n/translator";
import { oneLine } from "@/lib/notifications/excerpt";
import { linksOf } from "@/lib/notifications/links";
import type { MailMessage } from "@/lib/notifications/message";
import { type MailContent, mailPayload } from "@/lib/notifications/payload";
import { viewOf } from "@/lib/notifications/view";
import { EXACT_DATE } from "@/lib/notifications/words/body";
import type { Brand } from "@/lib/stored-brand";
import type { Locale, MailKind } from "@/prisma/generated/enums";

/** What of a row, and of the world around it, a mail is rendered from. */
export type RenderableMail = {
  id: string;
  kind: MailKind;
  recipientId: string;
  ticketId: string | null;
  toEmail: string;
  toName: string;
  locale: Locale;
  timeZone: string;
  payload: unknown;
};

/** The context of a rendering: the brand, and until when an account link works. */
export type RenderContext = { brand: Brand; linkValidUntil: Date | null };

/** A translator keeps what it has parsed; a new one for every mail would parse everything again. */
const translators = { ro: translatorFor("ro"), en: translatorFor("en") } satisfies Record<Locale, unknown>;

/** Renders a row: from the same row and context come the same bytes. Throws on a payload not of its kind. */
export async function renderMail(row: RenderableMail, context: RenderContext): Promise<MailMessage> {
  const content = contentOf(row);
  const links = linksOf(content, row);
  const name = oneLine(row.toName, 120);
  const format = formatterFor(row.locale, row.timeZone);
  const view = viewOf({
    content,
    links,
    name,
    locale: row.locale,
    t: translators[row.locale],
    date: (instant) => format.dateTime(new Date(instant), EXACT_DATE),
    brand: context.brand.name,
    colour: context.brand.colour,
    email: row.toEmail,
    linkValidUntil: context.linkValidUntil?.toISOString() ?? null,
  });
  return {
    key: keyOf(row),
    from: { name: oneLine(env.MAIL_FROM_NAME, 100), address: env.MAIL_FROM_ADDRESS },
    to: { name, address: row.toEmail },
    subject: oneLine(view.subject, 250),
    html: await render(createElement(Mail, view)),
    text: textOf(view),
    headers: headersOf(row, links.optOut?.oneClick ?? null),
  };
}

function contentOf({ kind, payload }: RenderableMail): MailContent {
  return { kind, payload: mailPayload[kind].parse(payload) } as MailContent;
}

/** Of the address too: what a provider took for one that was changed since has not gone to the one of today. */
function keyOf({ id, toEmail }: RenderableMail): string {
  return `mail-${id}-${createHash("sha256").update(toEmail).digest("hex").slice(0, 12)}`;
}

/** Mails of a ticket hang together by a root that stands for it; answers of machines are not wanted. */
function headersOf(row: RenderableMail, oneClick: string | null): Record<string, string> {
  const host = env.MAIL_FROM_ADDRESS.split("@")[1];
  const root = row.ticketId && `<ticket-${row.ticketId}@${host}>`;
  return {
    "Message-ID": `<mail-${row.id}@${host}>`,
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    ...(root ? { "In-Reply-To": root, References: root } : {}),
    ...(oneClick
      ? { "List-Unsubscribe": `<${oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
      : {}),
  };
}
