import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FoundCustomer } from "@/lib/people/queries";

/** The customers a search found; each leads to a new request for him. */
export function FoundPeople({ people }: { people: readonly FoundCustomer[] }) {
  const t = useTranslations("desk.search");
  return (
    <Card aria-labelledby="found-people" className="pb-2">
      <CardHead id="found-people" title={t("people")} />
      <ul>
        {people.map(({ id, name, email, organisation }) => (
          <li key={id}>
            <Link
              href={`/desk/tickets/new?customer=${id}`}
              aria-label={t("newFor", { name })}
              className="flex items-center gap-3 px-5 py-2 text-sm -outline-offset-2 hover:bg-sunken/60"
            >
              <Avatar name={name} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{name}</span>
                <span className="block truncate text-muted text-xs">{organisation ?? email}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
