import { useTranslations } from "next-intl";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import { FOUND_MAX, type FoundTicket } from "@/lib/search/tickets";

/** The tickets a search found, the best first, and how many; one more than are shown stands for all the rest. */
export function FoundTickets({ tickets }: { tickets: readonly FoundTicket[] }) {
  const t = useTranslations("desk");
  const tStatus = useTranslations("common.status");
  const more = tickets.length > FOUND_MAX;
  return (
    <Card aria-labelledby="found-tickets">
      <CardHead id="found-tickets" title={t("search.tickets")}>
        {tickets.length > 0 ? (
          <p className="text-muted text-sm tabular-nums">
            {more
              ? t("search.foundMore", { count: FOUND_MAX })
              : t("search.found", { count: tickets.length })}
          </p>
        ) : null}
      </CardHead>
      {tickets.length === 0 ? <p className="px-5 pb-4 text-muted text-sm">{t("search.noTickets")}</p> : null}
      <ul className="divide-y divide-line">
        {tickets
          .slice(0, FOUND_MAX)
          .map(({ number, subject, status, requester, organisation, assignee, lastActivityAt }) => (
            <li key={number} data-number={number}>
              <Link
                href={`/desk/tickets/${number}`}
                className="grid gap-x-4 gap-y-1 px-5 py-2.5 text-sm -outline-offset-2 hover:bg-sunken/60 md:grid-cols-[3.5rem_minmax(0,1fr)_14rem_6.5rem] md:items-center"
              >
                <span className="text-muted tabular-nums">#{number}</span>
                <span className="min-w-0">
                  <span className="block truncate font-medium">{subject}</span>
                  <span className="block truncate text-muted text-xs">
                    {[requester, organisation].filter(Boolean).join(" · ")}
                  </span>
                </span>
                <span className="min-w-0">
                  <StatusBadge status={status} label={tStatus(status)} />
                  <span className="block truncate text-muted text-xs">{assignee ?? t("nobody")}</span>
                </span>
                <span className="text-[0.8125rem] text-muted">
                  <RelativeTime at={lastActivityAt.getTime()} focusable={false} />
                </span>
              </Link>
            </li>
          ))}
      </ul>
      {more ? (
        <p className="border-line border-t px-5 py-3 text-muted text-sm">
          {t("search.best", { count: FOUND_MAX })}
        </p>
      ) : null}
    </Card>
  );
}
