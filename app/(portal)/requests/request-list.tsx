import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { RequestRow } from "@/lib/tickets/requests";
import { requestHref } from "./list-search";
import { NextDeadline } from "./next-deadline";

/** The requests as rows; each row leads to its request, which leads back `from` where it was opened. On narrow screens a row is a small card. */
export function RequestList({ rows, from }: { rows: readonly RequestRow[]; from: string }) {
  const t = useTranslations("portal.list.columns");
  return (
    <div className="mt-4 overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      <div
        aria-hidden
        className="request-columns border-line border-b bg-sunken/60 px-5 py-2 font-medium text-muted text-xs max-lg:hidden"
      >
        {(["number", "subject", "status", "turn", "deadline", "activity"] as const).map((column) => (
          <span key={column}>{t(column)}</span>
        ))}
      </div>
      <ul className="requests divide-y divide-line">
        {rows.map((row) => (
          <RequestLine key={row.number} row={row} from={from} />
        ))}
      </ul>
    </div>
  );
}

function RequestLine({ row, from }: { row: RequestRow; from: string }) {
  const t = useTranslations("portal");
  const tStatus = useTranslations("common.status");
  const mine = row.turn === "customer";
  return (
    <li
      id={`nr-${row.number}`}
      className="scroll-mt-6"
      data-number={row.number}
      data-status={row.status}
      data-turn={row.turn}
    >
      <Link href={requestHref(row.number, from)} className="request-columns request-line">
        <span className="text-muted tabular-nums">{`#${row.number}`}</span>
        <span
          className={cx(
            "truncate max-lg:whitespace-normal max-lg:text-base",
            row.unread ? "font-bold" : "font-medium",
          )}
        >
          {row.unread ? (
            <span className="mr-2 inline-flex items-center gap-1.5 text-accent text-xs">
              <span aria-hidden className="size-2 rounded-full bg-accent" />
              {t("list.unread")}
            </span>
          ) : null}
          {row.subject}
        </span>
        <span className="min-w-0">
          <StatusBadge status={row.status} label={tStatus(row.status)} />
        </span>
        <span className="max-lg:text-[0.8125rem]">
          <span className="text-muted lg:sr-only">{`${t("list.columns.turn")}: `}</span>
          <span className={mine ? "font-semibold text-warn" : "text-muted"}>{t(`turn.${row.turn}`)}</span>
        </span>
        <span className={`text-[0.8125rem] text-muted ${row.turn === "nobody" ? "max-lg:hidden" : ""}`}>
          <NextDeadline due={row} focusable={false} />
        </span>
        <span className="text-[0.8125rem] text-muted">
          <span className="lg:sr-only">{`${t("list.columns.activity")}: `}</span>
          <RelativeTime at={row.lastActivityAt.getTime()} focusable={false} />
        </span>
      </Link>
    </li>
  );
}
