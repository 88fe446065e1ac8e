import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { type QueueAddress, wholeView } from "@/lib/tickets/filters";
import { asked, type Narrowing, narrowings, without } from "@/lib/tickets/narrowing";
import { queueHref } from "./queue-address";
import type { Choices, useFilterChoices } from "./use-filter-choices";

type FilterChipsProps = { address: QueueAddress; choices: ReturnType<typeof useFilterChoices> };

/** What narrows the view, in words; each is taken off by a click, or all of them. */
export function FilterChips({ address, choices }: FilterChipsProps) {
  const t = useTranslations("desk.filter");
  const { columns, density, saved } = address;
  const format = useFormatter();
  const offered: Partial<Record<Narrowing, Choices>> = choices;
  const shown = (name: Narrowing, value: string) => {
    if (name === "from" || name === "to")
      return format.dateTime(new Date(`${value}T00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
    return (
      offered[name]?.find((choice) => choice.value === value)?.label ??
      (name === "q" || name === "organisation" ? value : t("gone"))
    );
  };
  return (
    <>
      <ul aria-label={t("chosen")} className="contents">
        {narrowings.flatMap((name) => {
          return asked(address, name).map((value) => {
            const said = `${t(name)}: ${shown(name, value)}`;
            return (
              <li key={`${name} ${value}`} className="min-w-0 max-w-full">
                <Link
                  href={queueHref({ ...without(address, name, value), after: null })}
                  aria-label={t("takeOff", { filter: said })}
                  className="flex h-8 items-center gap-1.5 rounded-full bg-accent-soft pr-2 pl-3 text-sm hover:text-accent"
                >
                  <span className="min-w-0 truncate">{said}</span>
                  <X aria-hidden className="size-3.5 shrink-0" />
                </Link>
              </li>
            );
          });
        })}
      </ul>
      <ButtonLink
        href={queueHref({ ...wholeView(address.view), columns, density, saved })}
        size="sm"
        variant="quiet"
      >
        {t("clear")}
      </ButtonLink>
    </>
  );
}
