import { useTranslations } from "next-intl";
import { QuickForm } from "@/components/desk/quick-form";
import { buttonClass } from "@/components/ui/button";
import { Shape } from "@/components/ui/shape";
import type { PersonActor } from "@/lib/people/actor";
import { printQueue, type QueueAddress, wholeView } from "@/lib/tickets/filters";
import type { QueueLook } from "@/lib/tickets/look";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import type { SavedView } from "@/lib/tickets/sidebar";
import { AwayColleagues } from "./away-colleagues";
import { FilterBar } from "./filter-bar";
import { LookPanel } from "./look-panel";
import { refitQueueView } from "./queue-actions";
import { EditView, SaveView } from "./saved-view-forms";
import { TakeUrgent } from "./take-urgent";

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
  const query = printQueue({ ...address, after: null, saved: null });
  const changed = saved !== null && saved.query !== query;
  const mayEdit = saved && (saved.own || actor.role === "ADMIN");
  return (
    <div className="mb-4">
      <div className="mb-3 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="font-semibold text-xl">{saved?.name ?? t(`view.${address.view}`)}</h1>
        {changed ? <p className="text-muted text-sm">{t("saved.changed")}</p> : null}
        <div className="ml-auto flex flex-wrap items-start gap-2">
          {mayEdit && changed ? (
            <QuickForm action={refitQueueView} values={{ id: saved.id, query }} success={t("saved.saved")}>
              {saved.shared ? t("saved.saveChangesShared") : t("saved.saveChanges")}
            </QuickForm>
          ) : null}
          {mayEdit ? <EditView view={saved} /> : null}
          {(changed || !saved) && query !== printQueue(wholeView(address.view)) ? (
            <SaveView query={query} />
          ) : null}
          <LookPanel query={printQueue({ ...address, after: null })} look={look} />
          <a href={`/desk/export?${query}`} download className={buttonClass("secondary", "sm")}>
            <Shape name="DOWNLOAD" />
            {t("export.link")}
          </a>
          <TakeUrgent
            label={t("urgent")}
            means={t("urgentMeans")}
            words={{ teams: t.raw("done.urgentOfTeams"), all: t.raw("done.urgentOfAll") }}
          />
        </div>
      </div>
      <FilterBar address={address} options={options} />
      {address.view === "team" ? <AwayColleagues away={options.away} /> : null}
    </div>
  );
}
