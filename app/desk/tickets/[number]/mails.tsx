import { Ban, CircleAlert, CircleCheck, Clock, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import type { MailLine } from "@/lib/notifications/ledger";
import type { MailState } from "@/prisma/generated/enums";

const FIRST = 5;

const looks = {
  QUEUED: { Icon: Clock, tone: "text-muted" },
  SENDING: { Icon: Clock, tone: "text-muted" },
  SENT: { Icon: CircleCheck, tone: "text-good" },
  SUPPRESSED: { Icon: Ban, tone: "text-muted" },
  DROPPED: { Icon: Ban, tone: "text-muted" },
  DEAD: { Icon: CircleAlert, tone: "text-danger" },
} as const satisfies Record<MailState, { Icon: LucideIcon; tone: string }>;

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
      {mails.map(({ id, kind, toName, toEmail, state, reason, sentAt, createdAt }) => {
        const { Icon, tone } = looks[state];
        return (
          <li key={id} data-mail={kind} data-state={state} className="flex gap-2">
            <Icon aria-hidden className={cx("mt-0.5 size-4 shrink-0", tone)} />
            <div className="min-w-0 flex-1">
              <p className="truncate">{t(`kind.${kind}`)}</p>
              <p className="truncate text-muted text-xs" title={toEmail}>
                {toName}
              </p>
              <p className={cx("text-xs", state === "DEAD" ? tone : "text-muted")}>
                {t(`state.${state}`)}
                {reason
                  ? `: ${t.has(`reason.${reason as "muted"}`) ? t(`reason.${reason as "muted"}`) : reason}`
                  : null}{" "}
                · <RelativeTime at={(sentAt ?? createdAt).getTime()} focusable={false} />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
