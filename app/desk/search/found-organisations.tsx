import { Building2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { ListedOrganisation } from "@/lib/people/organisations";

/** The organisations a search found. */
export function FoundOrganisations({ organisations }: { organisations: readonly ListedOrganisation[] }) {
  const t = useTranslations();
  return (
    <Card aria-labelledby="found-organisations" className="pb-2">
      <CardHead id="found-organisations" title={t("people.organisations")} />
      <ul>
        {organisations.map(({ id, name, people }) => (
          <li key={id}>
            <Link
              href={`/desk/organisations/${id}`}
              className="flex items-center gap-3 px-5 py-2 text-sm -outline-offset-2 hover:bg-sunken/60"
            >
              <Building2 aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
              <span className="text-muted text-xs">{t("people.peopleCount", { count: people })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
