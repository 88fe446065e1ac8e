import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Select } from "@/components/ui/input";
import type { AuditFilter } from "@/lib/audit/entries";
import { AuditAction, AuditSubject } from "@/prisma/generated/enums";

type AuditFiltersProps = { filter: AuditFilter; actors: readonly { id: string; name: string }[] };

/** Narrows the log; a plain form, so the address holds what was chosen. */
export function AuditFilters({ filter, actors }: AuditFiltersProps) {
  const t = useTranslations("settings.audit");
  return (
    <search className="w-full xl:w-auto">
      <form action="/desk/settings/audit" className="flex flex-wrap gap-2">
        {filter.subjectId ? <input type="hidden" name="subjectId" value={filter.subjectId} /> : null}
        <Select
          key={`subject ${filter.subject}`}
          name="subject"
          defaultValue={filter.subject ?? ""}
          aria-label={t("subjectLabel")}
          className="min-w-44 flex-1"
        >
          <option value="">{t("everySubject")}</option>
          {Object.values(AuditSubject).map((one) => (
            <option key={one} value={one}>
              {t(`subject.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          key={`action ${filter.action}`}
          name="action"
          defaultValue={filter.action ?? ""}
          aria-label={t("actionLabel")}
          className="min-w-40 flex-1"
        >
          <option value="">{t("everyAction")}</option>
          {Object.values(AuditAction).map((one) => (
            <option key={one} value={one}>
              {t(`action.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          key={`actor ${filter.actorId}`}
          name="actorId"
          defaultValue={filter.actorId ?? ""}
          aria-label={t("actorLabel")}
          className="min-w-40 flex-1"
        >
          <option value="">{t("everyActor")}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <button type="submit" className={buttonClass("secondary")}>
          {t("filter")}
        </button>
      </form>
    </search>
  );
}
