import { useTranslations } from "next-intl";
import { MailStateIcon, MailStateWords } from "@/components/desk/mail-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { MailLine } from "@/lib/notifications/ledger";

const FIRST = 5;

/** Whom the ticket's mails went to, and why some did not; the older ones behind a button. */
export function Mails({ mails }: { mails: readonly MailLine[] }) {
  const t = useTranslations("desk.mails");
  const older = mails.slice(FIRST);
  if (mails.length === 0) return <p className="px-5 text-muted text-sm">{t("none")}</p>;
  return (
    <>
      <MailList mails={mails.slice(0, FIRST)} />
      {older.length > 0 ? (
        <details className="mt-2">
          <summary className="mx-5 inline-block rounded text-[0.8125rem] text-accent hover:underline">
            {t("older", { count: older.length })}
          </summary>
          <div className="mt-2">
            <MailList mails={older} />
          </div>
        </details>
      ) : null}
    </>
  );
}

function MailList({ mails }: { mails: readonly MailLine[] }) {
  const t = useTranslations("desk.mails");
  return (
    <ul className="flex flex-col gap-2.5 px-5 text-sm">
      {mails.map(({ id, kind, toName, toEmail, state, reason, attempts, at }) => (
        <li key={id} data-mail={kind} data-state={state} className="flex gap-2">
          <MailStateIcon state={state} className="mt-0.5" />
          <div className="min-w-0 flex-1">
            <p className="truncate">{t(`kind.${kind}`)}</p>
            <p className="truncate text-muted text-xs" title={toEmail}>
              {toName}
            </p>
            <p className="text-muted text-xs">
              <MailStateWords state={state} reason={reason} />
              {attempts > 1 ? ` · ${t("attempts", { count: attempts })}` : null} ·{" "}
              <RelativeTime at={at} focusable={false} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
