import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { MailStateIcon, MailStateWords } from "@/components/desk/mail-state";
import { QuickForm } from "@/components/desk/quick-form";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, Row, Table } from "@/components/ui/table";
import type { LedgerLine } from "@/lib/notifications/ledger";
import { sendMailAgain } from "./actions";

const headings = ["kind", "recipient", "ticket", "state", "attempts", "times"] as const;

/** The mails as a dense table, and as cards where there is no room for one. */
export function LedgerTable({ lines }: { lines: readonly LedgerLine[] }) {
  const t = useTranslations("mail.ledger");
  return (
    <Table label={t("title")} headings={headings.map((heading) => t(heading))}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </Table>
  );
}

function Line({ line }: { line: LedgerLine }) {
  const t = useTranslations();
  const { id, kind, toName, toEmail, ticket, state, reason, attempts } = line;
  return (
    <Row data-mail={kind} data-state={state}>
      <Cell className="font-medium">{t(`desk.mails.kind.${kind}`)}</Cell>
      <Cell>
        <p>{toName}</p>
        <p className="break-all text-muted text-xs">{toEmail}</p>
      </Cell>
      <Cell className={cx("tabular-nums", !ticket && "max-lg:hidden")}>
        {ticket ? (
          <Link href={`/desk/tickets/${ticket.number}`} className="text-accent hover:underline">
            #{ticket.number}
          </Link>
        ) : (
          "–"
        )}
      </Cell>
      <Cell className="max-w-80">
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
      </Cell>
      <Cell className="text-muted tabular-nums max-lg:hidden">{attempts}</Cell>
      <Cell className="text-[0.8125rem] text-muted">
        <Times line={line} />
      </Cell>
    </Row>
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
