import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { type QueueAddress, sortsOf } from "@/lib/tickets/filters";
import { queueHref } from "./queue-address";
import type { Choices, useFilterChoices } from "./use-filter-choices";

type FilterFormProps = { address: QueueAddress; choices: ReturnType<typeof useFilterChoices> };

/** Every field the view is narrowed by, and its order; a plain form, so the address holds what was chosen. */
export function FilterForm({ address, choices }: FilterFormProps) {
  const t = useTranslations("desk.filter");
  const { status, priority, ...single } = choices;
  const names = Object.keys(single) as (keyof typeof single)[];
  return (
    <form
      action="/desk"
      key={queueHref(address)}
      aria-label={t("title")}
      className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-4"
    >
      <input type="hidden" name="view" value={address.view} />
      {address.columns ? <input type="hidden" name="columns" value={address.columns.join()} /> : null}
      {address.saved ? <input type="hidden" name="saved" value={address.saved} /> : null}
      {address.density ? <input type="hidden" name="density" value={address.density} /> : null}
      <Ticked name="status" label={t("status")} choices={status} chosen={address.status} />
      <Ticked name="priority" label={t("priority")} choices={priority} chosen={address.priority} />
      <Labelled name="q" label={t("q")}>
        <Input id="filter-q" name="q" defaultValue={address.q} maxLength={100} className="h-9! text-sm" />
      </Labelled>
      {names.map((name) => (
        <Labelled key={name} name={name} label={t(name)}>
          <Select id={`filter-${name}`} name={name} defaultValue={address[name] ?? ""} className={small}>
            <option value="">{t("any")}</option>
            {single[name].map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Labelled>
      ))}
      <Labelled name="organisation" label={t("organisation")}>
        <Input
          id="filter-organisation"
          name="organisation"
          defaultValue={address.organisation}
          maxLength={100}
          className="h-9! text-sm"
        />
      </Labelled>
      {(["from", "to"] as const).map((name) => (
        <Labelled key={name} name={name} label={t(name)}>
          <Input
            id={`filter-${name}`}
            type="date"
            name={name}
            defaultValue={address[name] ?? ""}
            className="h-9! text-sm"
          />
        </Labelled>
      ))}
      <Labelled name="sort" label={t("sort")}>
        <Select id="filter-sort" name="sort" defaultValue={address.sort} className={small}>
          {sortsOf(address).map((sort) => (
            <option key={sort} value={sort}>
              {t(`order.${sort}`)}
            </option>
          ))}
        </Select>
      </Labelled>
      <button
        type="submit"
        className={`${buttonClass("primary", "sm")} sticky bottom-0 col-span-full justify-self-start max-md:w-full`}
      >
        {t("apply")}
      </button>
    </form>
  );
}

const small = "[&_select]:h-9 [&_select]:text-sm [&_svg]:top-2.5";

function Labelled({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <Field id={`filter-${name}`} label={label} className="min-w-0 [&_label]:text-muted [&_label]:text-xs">
      {() => children}
    </Field>
  );
}

type TickedProps = { name: string; label: string; choices: Choices; chosen: readonly string[] };

/** Any of several; of none it is not asked. */
function Ticked({ name, label, choices, chosen }: TickedProps) {
  return (
    <fieldset className="col-span-full">
      <legend className="mb-1 text-muted text-xs">{label}</legend>
      <div className="flex flex-wrap gap-x-5">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-7 items-center gap-2 text-sm">
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              className="size-4 accent-accent"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
