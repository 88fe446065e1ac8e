import { Search, X } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { hrefOf, type ListSearch } from "./list-search";
import { SearchField } from "./search-field";

/** Search by number or words; a plain GET form. */
export function SearchBox({ search }: { search: ListSearch }) {
  const t = useTranslations("portal.list");
  return (
    <Form action="/requests" prefetch={false} role="search" className="flex w-full gap-2 sm:w-auto">
      {search.tab === "all" ? null : <input type="hidden" name="tab" value={search.tab} />}
      <div className="relative flex-1 sm:w-80">
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-muted" />
        <SearchField search={search.search} label={t("search")} />
        {search.search ? (
          <Link
            href={hrefOf({ ...search, search: "", sort: "activity", cursor: null })}
            aria-label={t("clear")}
            className="absolute top-1 right-1 grid size-8 place-items-center rounded-md text-muted hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </Link>
        ) : null}
      </div>
      <button type="submit" className={buttonClass("secondary")}>
        {t("searchButton")}
      </button>
    </Form>
  );
}
