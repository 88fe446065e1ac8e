import { useTranslations } from "next-intl";
import { type QueueAddress, sortsOf } from "@/lib/tickets/filters";
import type { FilterFields } from "./filter-form";
import type { useFilterChoices } from "./use-filter-choices";

/** The fields of the filters, holding what the address says. */
export function useFilterFields(
  address: QueueAddress,
  choices: ReturnType<typeof useFilterChoices>,
): FilterFields {
  const t = useTranslations("desk.filter");
  const { status, priority, ...single } = choices;
  const names = Object.keys(single) as (keyof typeof single)[];
  const kept = {
    view: address.view,
    columns: address.columns?.join(),
    saved: address.saved,
    density: address.density,
  };
  return {
    kept: Object.entries(kept).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    ticked: [
      { name: "status", label: t("status"), choices: status, chosen: address.status },
      { name: "priority", label: t("priority"), choices: priority, chosen: address.priority },
    ],
    typed: (["q", "organisation", "from", "to"] as const).map((name) => ({
      name,
      label: t(name),
      type: name === "from" || name === "to" ? "date" : "text",
      value: address[name] ?? "",
    })),
    selects: [
      ...names.map((name) => ({
        name,
        label: t(name),
        choices: single[name],
        value: address[name] ?? "",
        any: t("any"),
      })),
      {
        name: "sort",
        label: t("sort"),
        choices: sortsOf(address).map((value) => ({ value, label: t(`order.${value}`) })),
        value: address.sort,
        any: null,
      },
    ],
  };
}
