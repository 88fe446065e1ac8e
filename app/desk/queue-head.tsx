import { Download, Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import { QuickForm } from "@/components/desk/quick-form";
import { buttonClass } from "@/components/ui/button";
import type { PersonActor } from "@/lib/people/actor";
import { printQueue, type QueueAddress } from "@/lib/tickets/filters";
import type { QueueLook } from "@/lib/tickets/look";
import { narrowedBy } from "@/lib/tickets/narrowing";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import type { SavedView } from "@/lib/tickets/sidebar";
import { FilterBar } from "./filter-bar";
import { LookPanel } from "./look-panel";
import { takeUrgent } from "./queue-actions";
import { EditView, SaveView } from "./saved-view-forms";

type QueueHeadProps = {
  actor: PersonActor;
  address: QueueAddress;
  options: QueueOptions;
  /** The saved view that is shown, if it is one. */
  saved: SavedView | null;
  look: QueueLook;
};

/** What part of the queue this is, and what can be done with it as a whole. */
export function QueueHead({ actor, address, options, saved, look }: QueueHeadProps) {
  const t = useTranslations("desk");
  const query = printQueue({ ...address, after: null });
  const mayEdit = saved && (saved.own || actor.role === "ADMIN");
  return (
    <div className="mb-4">
      <div className="mb-3 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="font-semibold text-xl">{saved?.name ?? t(`view.${address.view}`)}</h1>
        <div className="ml-auto flex flex-wrap items-start gap-2">
          {mayEdit ? <EditView view={saved} /> : null}
          {!saved && isOfItsOwn(address) ? <SaveView query={query} /> : null}
          <LookPanel query={query} look={look} />
          <a href={`/desk/export?${query}`} download className={buttonClass("secondary", "sm")}>
            <Download aria-hidden className="size-4" />
            {t("export.link")}
          </a>
          <QuickForm action={takeUrgent} values={{}} success={t("done.urgent")} shortcut="T">
            <Zap aria-hidden className="size-4" />
            {t("urgent")}
          </QuickForm>
        </div>
      </div>
      <FilterBar address={address} options={options} />
    </div>
  );
}

/** Whether the address says more than the view it begins with. */
function isOfItsOwn(address: QueueAddress): boolean {
  return narrowedBy(address) > 0 || address.columns !== null || address.density !== null;
}
