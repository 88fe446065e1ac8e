import { useLocale, useTranslations } from "next-intl";
import { absentUntil } from "@/components/desk/agent-choices";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { wholeView } from "@/lib/tickets/filters";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { queueHref } from "./queue-address";

/** Who of the team is away, until when, and the way to what he has open. */
export function AwayColleagues({ away }: Pick<QueueOptions, "away">) {
  const t = useTranslations("desk.away");
  const locale = useLocale();
  if (away.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mt-3 text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {away.map(({ id, name, absentUntil: day, held }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2">
            <Badge tone="warn">{absentUntil(day, locale)}</Badge>
            <Link
              href={queueHref({ ...wholeView("team"), assignee: id })}
              className="text-accent hover:underline"
            >
              {name}: {t("held", { count: held })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
