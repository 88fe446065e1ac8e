import { Hourglass, Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefOf, type ListSearch } from "./list-search";

type EmptyRequestsProps = {
  search: ListSearch;
  /** How many there are in all tabs. */
  all: number;
  /** More searches than anybody types: this one was not made. */
  tooOften: boolean;
  children: ReactNode;
};

/** Why the list is empty: no request yet, none in this state, none that matches, or too many searches. */
export function EmptyRequests({ search, all, tooOften, children }: EmptyRequestsProps) {
  const t = useTranslations("portal.list");
  if (all === 0 && !search.search) {
    return (
      <EmptyState icon={<Inbox />} title={t("empty.title")} text={t("empty.text")}>
        {children}
      </EmptyState>
    );
  }
  if (tooOften)
    return <EmptyState icon={<Hourglass />} title={t("tooOften.title")} text={t("tooOften.text")} />;
  if (search.search) {
    return (
      <EmptyState icon={<SearchX />} title={t("emptySearch.title")} text={t("emptySearch.text")}>
        {all > 0 ? (
          <ButtonLink href={hrefOf({ ...search, tab: "all", cursor: null })} variant="primary">
            {t("everywhere", { count: all })}
          </ButtonLink>
        ) : null}
        <ButtonLink href={hrefOf({ ...search, search: "", sort: "activity", cursor: null })}>
          {t("clear")}
        </ButtonLink>
      </EmptyState>
    );
  }
  return <EmptyState icon={<Inbox />} title={t("emptyTab.title")} text={t("emptyTab.text")} />;
}
