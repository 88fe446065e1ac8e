import { useFormatter, useTranslations } from "next-intl";
import type { TicketPage } from "@/lib/tickets/page";

/** What stands above a request on paper, where the header of the page is left out: whose it is, and its dates. */
export function PrintHead({ ticket, brand }: { ticket: TicketPage; brand: string }) {
  const t = useTranslations("portal.print");
  const format = useFormatter();
  const tCommon = useTranslations("common.app");
  const { requester, receivedAt, resolvedAt, closedAt, now } = ticket;
  const dates = { received: receivedAt, resolved: resolvedAt, closed: closedAt, printed: new Date(now) };
  return (
    <div className="mb-4 hidden border-line border-b pb-3 print:block">
      <p className="flex justify-between font-semibold">
        <span>{tCommon("title", { brand })}</span>
        <span>{requester.organisation?.name ?? requester.name}</span>
      </p>
      <dl className="mt-1 flex flex-wrap gap-x-5 text-muted text-xs">
        {(["received", "resolved", "closed", "printed"] as const).map((name) => {
          const at = dates[name];
          return at ? (
            <div key={name} className="flex gap-1">
              <dt>{t(name)}:</dt>
              <dd>{format.dateTime(at, { dateStyle: "long", timeStyle: "short" })}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </div>
  );
}
