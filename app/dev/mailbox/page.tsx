import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { type MailboxMail, mailboxIsOpen, mailboxMails } from "@/lib/notifications/mailbox";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mail.mailbox"))("title") };
}

type MailboxPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MailboxPage({ searchParams }: MailboxPageProps) {
  if (!mailboxIsOpen()) notFound();
  const { to } = await searchParams;
  const address = typeof to === "string" ? to : "";
  const mails = await mailboxMails(address);
  const t = await getTranslations("mail.mailbox");
  return (
    <main id="content" className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8">
      <header>
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <p className="text-muted text-sm">{t("about")}</p>
      </header>
      <form className="flex gap-2">
        <input
          name="to"
          type="search"
          defaultValue={address}
          aria-label={t("filter")}
          placeholder={t("filter")}
          className="h-10 min-w-0 flex-1 rounded-lg border border-line-strong/60 bg-surface px-3 text-sm"
        />
        <Button type="submit">{t("show")}</Button>
      </form>
      {mails.length === 0 ? <p className="text-muted text-sm">{t("empty")}</p> : <Mails mails={mails} />}
    </main>
  );
}

async function Mails({ mails }: { mails: MailboxMail[] }) {
  const format = await getFormatter();
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
      {mails.map((mail) => (
        <li key={mail.id} data-testid="mail" data-kind={mail.kind}>
          <Link href={`/dev/mailbox/${mail.id}`} className="flex flex-col gap-0.5 px-4 py-3 hover:bg-sunken">
            <span className="flex justify-between gap-4 text-muted text-xs">
              <span className="truncate">
                {mail.to.name} · {mail.to.address}
              </span>
              <time dateTime={mail.sentAt.toISOString()} className="shrink-0">
                {format.dateTime(mail.sentAt, { dateStyle: "short", timeStyle: "medium" })}
              </time>
            </span>
            <span className="wrap-anywhere font-medium text-sm">{mail.subject}</span>
            <span className="text-muted text-xs">{mail.kind}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
