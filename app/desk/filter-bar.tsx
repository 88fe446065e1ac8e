import { ListFilter } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { narrowedBy, type QueueAddress, slaStates, sortsOf, wholeView } from "@/lib/tickets/filters";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { Channel, Priority, TicketStatus } from "@/prisma/generated/enums";
import { queueHref } from "./queue-address";

type Choices = readonly { value: string; label: string }[];

/** Narrows and orders the view; a plain form, so the address holds what was chosen. */
export function FilterBar({ address, options }: { address: QueueAddress; options: QueueOptions }) {
  const t = useTranslations("desk");
  const tCommon = useTranslations("common");
  const ro = useLocale() === "ro";
  const count = narrowedBy(address);
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const fields: Record<string, Choices> = {
    status: Object.values(TicketStatus).map((value) => ({ value, label: tCommon(`status.${value}`) })),
    priority: Object.values(Priority).map((value) => ({ value, label: tCommon(`priority.${value}`) })),
    assignee: [
      { value: "me", label: t("filter.me") },
      { value: "nobody", label: t("nobody") },
      ...named(options.agents),
    ],
    sla: slaStates.map((value) => ({ value, label: t(`filter.slaState.${value}`) })),
    team: named(options.teams),
    category: options.categories.map(({ id, nameRo, nameEn }) => ({
      value: id,
      label: ro ? nameRo : nameEn,
    })),
    channel: Object.values(Channel).map((value) => ({ value, label: tCommon(`channel.${value}`) })),
    thirdParty: named(options.thirdParties),
  };
  return (
    <details className="group/filters" open={count > 0 || undefined}>
      <summary className={`${buttonClass("secondary", "sm")} list-none`}>
        <ListFilter aria-hidden className="size-4" />
        {t("filter.title")}
        {count > 0 ? <span className="text-accent tabular-nums">{count}</span> : null}
      </summary>
      <form
        action="/desk"
        key={queueHref(address)}
        aria-label={t("filter.title")}
        className="mt-3 grid w-full grid-cols-2 gap-3 rounded-xl border border-line bg-surface p-4 shadow-card md:grid-cols-3 xl:grid-cols-6"
      >
        <input type="hidden" name="view" value={address.view} />
        {address.q ? <input type="hidden" name="q" value={address.q} /> : null}
        {Object.entries(fields).map(([name, choices]) => (
          <Labelled key={name} name={name} label={t(`filter.${name as "status"}`)}>
            <Select
              id={`filter-${name}`}
              name={name}
              defaultValue={address[name as "status"] ?? ""}
              className={small}
            >
              <option value="">{t("filter.any")}</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Labelled>
        ))}
        <Labelled name="organisation" label={t("filter.organisation")}>
          <Input
            id="filter-organisation"
            name="organisation"
            defaultValue={address.organisation}
            maxLength={100}
            className="h-9! text-sm"
          />
        </Labelled>
        {(["from", "to"] as const).map((name) => (
          <Labelled key={name} name={name} label={t(`filter.${name}`)}>
            <Input
              id={`filter-${name}`}
              type="date"
              name={name}
              defaultValue={address[name] ?? ""}
              className="h-9! text-sm"
            />
          </Labelled>
        ))}
        <Labelled name="sort" label={t("filter.sort")}>
          <Select id="filter-sort" name="sort" defaultValue={address.sort} className={small}>
            {sortsOf(address).map((sort) => (
              <option key={sort} value={sort}>
                {t(`filter.order.${sort}`)}
              </option>
            ))}
          </Select>
        </Labelled>
        <div className="col-span-full flex flex-wrap gap-2">
          <button type="submit" className={buttonClass("primary", "sm")}>
            {t("filter.apply")}
          </button>
          {count > 0 ? (
            <ButtonLink
              href={queueHref({ ...wholeView(address.view), q: address.q })}
              size="sm"
              variant="quiet"
            >
              {t("filter.clear")}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </details>
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
