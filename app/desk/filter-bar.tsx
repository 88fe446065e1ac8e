import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { DropPanel } from "@/components/ui/drop-panel";
import type { QueueAddress } from "@/lib/tickets/filters";
import { narrowedBy } from "@/lib/tickets/narrowing";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { FilterChips } from "./filter-chips";
import { FilterForm } from "./filter-form";
import { useFilterChoices } from "./use-filter-choices";

/** Narrows and orders the view: what narrows it now, each to be taken off, and all there is behind a button. */
export function FilterBar({ address, options }: { address: QueueAddress; options: QueueOptions }) {
  const t = useTranslations("desk.filter");
  const choices = useFilterChoices(options);
  const count = narrowedBy(address);
  const name = (
    <>
      <ListFilter aria-hidden className="size-4" />
      {t("title")}
      {count > 0 ? <span className="text-accent tabular-nums">{count}</span> : null}
    </>
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <DropPanel id="filters" name={name}>
        <FilterForm address={address} choices={choices} />
      </DropPanel>
      {count > 0 ? <FilterChips address={address} choices={choices} /> : null}
    </div>
  );
}
