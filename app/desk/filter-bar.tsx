import { useTranslations } from "next-intl";
import { DropPanel } from "@/components/ui/drop-panel";
import { pack } from "@/components/ui/packed";
import { Shape } from "@/components/ui/shape";
import type { QueueAddress } from "@/lib/tickets/filters";
import { narrowedBy } from "@/lib/tickets/narrowing";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { FilterChips } from "./filter-chips";
import { FilterForm } from "./filter-form";
import { queueHref } from "./queue-address";
import { useFilterChoices } from "./use-filter-choices";
import { useFilterFields } from "./use-filter-fields";

/** Narrows and orders the view: what narrows it now, each to be taken off, and all there is behind a button. */
export function FilterBar({ address, options }: { address: QueueAddress; options: QueueOptions }) {
  const t = useTranslations("desk.filter");
  const choices = useFilterChoices(options);
  const fields = useFilterFields(address, choices);
  const count = narrowedBy(address);
  const name = (
    <>
      <Shape name="FILTER" />
      {t("title")}
      {count > 0 ? <span className="text-accent tabular-nums">{count}</span> : null}
    </>
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <DropPanel id="filters" name={name}>
        <FilterForm
          key={queueHref(address)}
          fields={pack(fields)}
          words={{ title: t("title"), apply: t("apply") }}
        />
      </DropPanel>
      {count > 0 ? <FilterChips address={address} choices={choices} /> : null}
    </div>
  );
}
