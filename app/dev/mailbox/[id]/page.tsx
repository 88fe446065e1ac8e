import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Link } from "@/components/ui/link";
import { mailboxMail } from "@/lib/notifications/mailbox";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mail.mailbox"))("title") };
}

type MailPageProps = { params: Promise<{ id: string }> };

export default async function MailPage({ params }: MailPageProps) {
  const id = z.uuid().safeParse((await params).id);
  const mail = id.success ? await mailboxMail(id.data) : null;
  if (!mail) notFound();
  const t = await getTranslations("mail.mailbox");
  const headers = { From: shown(mail.from), To: shown(mail.to), Subject: mail.subject, ...mail.headers };
  return (
    <main id="content" className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8">
      <Link href="/dev/mailbox" className="text-accent text-sm underline-offset-4 hover:underline">
        {t("back")}
      </Link>
      <h1 data-testid="mail-subject" className="wrap-anywhere font-semibold text-xl">
        {mail.subject}
      </h1>
      <iframe
        title={t("html")}
        data-testid="mail-html"
        srcDoc={mail.html}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className="h-170 w-full rounded-xl border border-line bg-surface"
      />
      <Part title={t("text")} testId="mail-text" text={mail.text} />
      <Part
        title={t("headers")}
        testId="mail-headers"
        text={Object.entries(headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join("\n")}
      />
    </main>
  );
}

function Part({ title, testId, text }: { title: string; testId: string; text: string }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-sm">{title}</h2>
      <pre
        data-testid={testId}
        className="wrap-anywhere whitespace-pre-wrap rounded-xl border border-line bg-surface p-4 text-xs"
      >
        {text}
      </pre>
    </section>
  );
}

function shown({ name, address }: { name: string; address: string }): string {
  return `${name} <${address}>`;
}
