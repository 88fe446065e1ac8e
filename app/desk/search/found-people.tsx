import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { StandingBadge } from "@/app/desk/customers/standing-badge";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FoundCustomer } from "@/lib/people/queries";

/** The customers a search found, each with the way to a new request for him, if he may still ask. */
export function FoundPeople({ people }: { people: readonly FoundCustomer[] }) {
  const t = useTranslations("desk.search");
  return (
    <Card aria-labelledby="found-people" className="pb-2">
      <CardHead id="found-people" title={t("people")} />
      <ul>
        {people.map(({ id, name, email, organisation, status }) => (
          <li key={id} className="flex items-center gap-2 pr-4 hover:bg-sunken/60">
            <Link
              href={`/desk/customers/${id}`}
              className="flex min-w-0 flex-1 items-center gap-3 py-2 pl-5 text-sm -outline-offset-2"
            >
              <Avatar name={name} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{name}</span>
                <span className="block truncate text-muted text-xs">{organisation ?? email}</span>
              </span>
              {status === "DISABLED" ? <StandingBadge status={status} /> : null}
            </Link>
            {status === "DISABLED" ? null : (
              <Link
                href={`/desk/tickets/new?customer=${id}`}
                aria-label={t("newFor", { name })}
                title={t("newFor", { name })}
                className={buttonClass("quiet", "sm")}
              >
                <Plus aria-hidden className="size-4" />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
