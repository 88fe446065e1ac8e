import { CircleCheck, Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type QueueView, wholeView } from "@/lib/tickets/filters";
import { queueHref } from "./queue-address";

/** Nothing stands in the view: which is good news, or a search that found nothing. */
export function EmptyQueue({ view, search }: { view: QueueView; search: string }) {
  const t = useTranslations("desk");
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
