import { CircleCheck, Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type QueueAddress, wholeView } from "@/lib/tickets/filters";
import { narrowedBy } from "@/lib/tickets/narrowing";
import { queueHref } from "./queue-address";

/** Nothing stands in the view: which is good news, or a search that found nothing. */
export function EmptyQueue({ address }: { address: QueueAddress }) {
  const t = useTranslations("desk");
  const { view, q: search } = address;
  if (search) {
    return (
      <Card>
        <EmptyState
          icon={<SearchX />}
          title={t("empty.searchTitle", { search })}
          text={t("empty.searchText")}
        >
          {view === "all" ? null : (
            <ButtonLink href={queueHref({ ...wholeView("all"), q: search })} size="sm" variant="primary">
              {t("empty.searchAll")}
            </ButtonLink>
          )}
          <ButtonLink href={queueHref(wholeView(view))} size="sm">
            {t("empty.clear")}
          </ButtonLink>
        </EmptyState>
      </Card>
    );
  }
  if (narrowedBy(address) > 0) {
    return (
      <Card>
        <EmptyState icon={<SearchX />} title={t("empty.filterTitle")} text={t("empty.filterText")}>
          <ButtonLink href={queueHref(wholeView(view))} size="sm">
            {t("filter.clear")}
          </ButtonLink>
        </EmptyState>
      </Card>
    );
  }
  const done = view === "unassigned" || view === "breached";
  return (
    <Card>
      <EmptyState
        icon={done ? <CircleCheck /> : <Inbox />}
        title={t(`empty.title.${view}`)}
        text={t(`empty.text.${view}`)}
      >
        {view === "unassigned" ? null : (
          <ButtonLink href={queueHref(wholeView("unassigned"))} size="sm">
            {t("empty.toUnassigned")}
          </ButtonLink>
        )}
      </EmptyState>
    </Card>
  );
}
