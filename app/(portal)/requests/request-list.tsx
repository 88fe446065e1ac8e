import { useLocale, useTranslations } from "next-intl";
import { pack } from "@/components/ui/packed";
import { exactWords, relativeWords } from "@/components/ui/time-words";
import { useRendering } from "@/components/ui/use-rendering";
import { catalogue } from "@/lib/i18n/catalogue";
import type { RequestRow } from "@/lib/tickets/requests";
import { requestHref } from "./list-search";
import { useNextDeadline } from "./next-deadline";
import { type DrawnRequest, RequestLines } from "./request-lines";

/** The requests as rows; each row leads to its request, which leads back `from` where it was opened. On narrow screens a row is a small card. */
export function RequestList({ rows, from }: { rows: readonly RequestRow[]; from: string }) {
  const t = useTranslations("portal");
  const { status } = catalogue[useLocale()].common;
  const { reader, minute } = useRendering();
  const deadlineOf = useNextDeadline();
  const drawn = (row: RequestRow): DrawnRequest => {
    const { number, subject, unread, turn } = row;
    const at = row.lastActivityAt.getTime();
    return {
      number,
      href: requestHref(number, from),
      subject,
      unread,
      status: row.status,
      turn,
      deadline: deadlineOf(row),
      activity: { at, said: relativeWords(at, minute, reader), exact: exactWords(at, reader) },
    };
  };
  return (
    <div className="mt-4 overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      <div
        aria-hidden
        className="request-columns border-line border-b bg-sunken/60 px-5 py-2 font-medium text-muted text-xs max-lg:hidden"
      >
        {(["number", "subject", "status", "turn", "deadline", "activity"] as const).map((column) => (
          <span key={column}>{t(`list.columns.${column}`)}</span>
        ))}
      </div>
      <RequestLines
        lines={pack(rows.map(drawn))}
        asOf={minute}
        words={{
          unread: t("list.unread"),
          status,
          turn: {
            support: t("turn.support"),
            customer: t("turn.customer"),
            thirdParty: t("turn.thirdParty"),
            nobody: t("turn.nobody"),
          },
          column: { turn: t("list.columns.turn"), activity: t("list.columns.activity") },
        }}
      />
    </div>
  );
}
