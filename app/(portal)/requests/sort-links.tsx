import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { requestSorts } from "@/lib/tickets/request-list";
import { hrefOf, type ListSearch } from "./list-search";

/** The orders the list can be read in; the best fit comes first only in a search. */
export function SortLinks({ search }: { search: ListSearch }) {
  const t = useTranslations("portal.list.sort");
  const offered = requestSorts.filter((sort) => sort !== "best" || search.search !== "");
  return (
    <nav
      aria-label={t("label")}
      className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.8125rem]"
    >
      <span aria-hidden className="text-muted">
        {t("label")}:
      </span>
      {offered.map((sort) => (
        <Link
          key={sort}
          href={hrefOf({ ...search, sort, cursor: null })}
          aria-current={sort === search.sort ? "true" : undefined}
          scroll={false}
          className={cx(
            "rounded py-1",
            sort === search.sort ? "font-semibold text-ink" : "text-muted underline hover:text-ink",
          )}
        >
          {t(sort)}
        </Link>
      ))}
    </nav>
  );
}
