import { RotateCw } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MailStateIcon, MailStateWords } from "@/components/desk/mail-state";
import { QuickForm } from "@/components/desk/quick-form";
import { cx } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import type { LedgerLine } from "@/lib/notifications/ledger";
import { sendMailAgain } from "./actions";

const headings = ["kind", "recipient", "ticket", "state", "attempts", "times"] as const;
const cell = "px-3 py-2.5 align-top max-lg:block max-lg:p-0";

/** The mails as a dense table, and as cards where there is no room for one. */
export function LedgerTable({ lines }: { lines: readonly LedgerLine[] }) {
  const t = useTranslations("mail.ledger");
  return (
    <div className="mt-4 rounded-xl border border-line bg-surface shadow-card max-lg:border-0 max-lg:bg-transparent max-lg:shadow-none">
      <table className="w-full text-left text-sm max-lg:block">
        <thead className="border-line border-b text-muted text-xs max-lg:sr-only">
          <tr>
            {headings.map((heading) => (
              <th
                key={heading}
                scope="col"
                className="whitespace-nowrap px-3 py-2.5 font-medium first:pl-5 last:pr-5"
              >
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-lg:flex max-lg:flex-col max-lg:gap-3 max-lg:divide-y-0">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { line: LedgerLine }) {
  const t = useTranslations();
  const { id, kind, toName, toEmail, ticket, state, reason, attempts } = line;
  return (
    <tr
      data-mail={kind}
      data-state={state}
      className="max-lg:flex max-lg:flex-col max-lg:gap-1.5 max-lg:rounded-xl max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-4 max-lg:shadow-card"
    >
      <td className={cx(cell, "pl-5 font-medium")}>{t(`desk.mails.kind.${kind}`)}</td>
      <td className={cell}>
        <p>{toName}</p>
        <p className="break-all text-muted text-xs">{toEmail}</p>
      </td>
      <td className={cx(cell, "tabular-nums", !ticket && "max-lg:hidden")}>
        {ticket ? (
          <Link href={`/desk/tickets/${ticket.number}`} className="text-accent hover:underline">
            #{ticket.number}
          </Link>
        ) : (
          "–"
        )}
      </td>
      <td className={cx(cell, "max-w-80")}>
        <div className="flex gap-2">
          <MailStateIcon state={state} className="mt-0.5" />
          <MailStateWords state={state} reason={reason} />
        </div>
        {state === "DEAD" ? (
          <div className="mt-2 lg:pl-6">
            <QuickForm
              action={sendMailAgain}
              values={{ id }}
              success={t("mail.ledger.queued")}
              label={t("mail.ledger.sendAgainTo", { name: toName })}
            >
              <RotateCw aria-hidden className="size-4" />
              {t("mail.ledger.sendAgain")}
            </QuickForm>
          </div>
        ) : null}
      </td>
      <td className={cx(cell, "text-muted tabular-nums max-lg:hidden")}>{attempts}</td>
      <td className={cx(cell, "pr-5 text-[0.8125rem] text-muted")}>
        <Times line={line} />
      </td>
    </tr>
  );
}

/** When it came to be owed, and when it left or is tried again. */
function Times({ line: { state, attempts, createdAt, sentAt, nextAttemptAt } }: { line: LedgerLine }) {
  const t = useTranslations();
  const at = (time: Date) => () => <RelativeTime at={time.getTime()} />;
  return (
    <>
      <p>{t.rich("mail.ledger.owed", { at: at(createdAt) })}</p>
      {sentAt ? <p>{t.rich("mail.ledger.sent", { at: at(sentAt) })}</p> : null}
      {state === "QUEUED" && attempts > 0 ? (
        <p>{t.rich("mail.ledger.next", { at: at(nextAttemptAt) })}</p>
      ) : null}
      <p className="lg:hidden">{t("desk.mails.attempts", { count: attempts })}</p>
    </>
  );
}
