import { type APIRequestContext, expect } from "@playwright/test";
import type { MailKind } from "@/prisma/generated/enums";

type Mail = { kind: MailKind; subject: string; text: string; html: string };

/** The mails that reached an address, oldest first; of one ticket only, when its number is given. */
async function mailsTo(request: APIRequestContext, email: string, number?: number): Promise<Mail[]> {
  const answer = await request.get(`/dev/mailbox/json?to=${encodeURIComponent(email)}`);
  const mails: Mail[] = await answer.json();
  const wanted =
    number === undefined ? mails : mails.filter(({ subject }) => subject.includes(`[#${number}]`));
  return wanted.reverse();
}

/** That these kinds of mail have reached an address, and no others. */
export async function expectMails(
  request: APIRequestContext,
  email: string,
  kinds: readonly MailKind[],
  number?: number,
): Promise<void> {
  const arrived = async () => (await mailsTo(request, email, number)).map(({ kind }) => kind).toSorted();
  await expect.poll(arrived, { message: `mails to ${email}` }).toEqual(kinds.toSorted());
}

/** The newest mail of a kind to an address, about one ticket if its number is given; waits for it. */
export async function newestMail(
  request: APIRequestContext,
  email: string,
  kind: MailKind,
  number?: number,
): Promise<Mail> {
  const find = async () => (await mailsTo(request, email, number)).findLast((mail) => mail.kind === kind);
  await expect.poll(async () => (await find())?.kind, { message: `${kind} to ${email}` }).toBe(kind);
  const mail = await find();
  if (!mail) throw new Error(`The mail ${kind} to ${email} is gone.`);
  return mail;
}

/** Where a link of the mail leads, by its words; both parts of the mail have to agree. */
export function linkIn(mail: Mail, words: string): string {
  // Outlook has its own spacing in comments.
  const html = mail.html.replace(/<!--[\s\S]*?-->/g, "");
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)];
  const wordsOf = (inner: string) =>
    inner
      .replace(/<[^>]*>/g, "")
      .replaceAll("&#x27;", "'")
      .trim();
  const found = links.find(([, , inner = ""]) => wordsOf(inner) === words);
  const href = found?.[1]?.replaceAll("&amp;", "&");
  if (!href) throw new Error(`The mail "${mail.subject}" has no link "${words}".`);
  expect(mail.text).toContain(`${words}:\n${href}\n`);
  return href;
}
