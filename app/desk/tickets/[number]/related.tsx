import { Paperclip, Star } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardHead } from "@/components/ui/card";
import { fileSize } from "@/components/ui/file-size";
import { Link } from "@/components/ui/link";
import type { TicketPage } from "@/lib/tickets/page";

/** What hangs on the ticket: the one it follows, those that follow it, its rating, its files. */
export function Related({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("desk.related");
  const locale = useLocale();
  const { follows, followUps, duplicateOf, duplicates, feedback, files } = ticket;
  const linked = follows || duplicateOf || followUps.length > 0 || duplicates.length > 0;
  if (!linked && !feedback && files.length === 0) return null;
  return (
    <Card aria-labelledby="related" className="pb-4">
      <CardHead id="related" title={t("title")} />
      <div className="flex flex-col gap-3 px-5 text-sm">
        {follows ? (
          <Part name={t("follows")}>
            <TicketLink {...follows} />
          </Part>
        ) : null}
        {followUps.length > 0 ? (
          <Part name={t("followUps")}>
            {followUps.map((each) => (
              <TicketLink key={each.number} {...each} />
            ))}
          </Part>
        ) : null}
        {duplicateOf ? (
          <Part name={t("duplicateOf")}>
            <TicketLink {...duplicateOf} />
          </Part>
        ) : null}
        {duplicates.length > 0 ? (
          <Part name={t("duplicates")}>
            {duplicates.map((each) => (
              <TicketLink key={each.number} {...each} />
            ))}
          </Part>
        ) : null}
        {feedback ? (
          <Part name={t("rating", { agent: feedback.agent?.name ?? "–" })}>
            <p className="flex items-center gap-1 font-medium">
              <Star aria-hidden className="size-4 fill-current text-warn" />
              {t("stars", { rating: feedback.rating })}
            </p>
            {feedback.message ? (
              <p className="mt-1 whitespace-pre-line text-muted">{feedback.message}</p>
            ) : null}
          </Part>
        ) : null}
        {files.length > 0 ? (
          <Part name={t("files")}>
            <ul className="flex flex-col gap-1">
              {files.map((file) => (
                <li key={file.id} className="flex items-center gap-2">
                  <Paperclip aria-hidden className="size-3.5 shrink-0 text-muted" />
                  <a
                    href={`/api/attachments/${file.id}`}
                    className="min-w-0 truncate hover:text-accent hover:underline"
                  >
                    {file.name}
                  </a>
                  <span className="ml-auto shrink-0 text-muted text-xs">
                    {fileSize(file.sizeBytes, locale)}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
      </div>
    </Card>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-muted text-xs">{name}</h3>
      {children}
    </div>
  );
}

function TicketLink({ number, subject }: { number: number; subject: string }) {
  return (
    <Link
      href={`/desk/tickets/${number}`}
      title={subject}
      className="block truncate text-accent hover:underline"
    >
      #{number} {subject}
    </Link>
  );
}
