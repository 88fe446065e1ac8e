import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import type { LedgerFilter } from "@/lib/notifications/ledger";
import { MailKind } from "@/prisma/generated/enums";

/** Narrows the ledger by kind and recipient; a plain form, so the address holds what was chosen. */
export function LedgerFilters({ filter: { state, kind, to } }: { filter: LedgerFilter }) {
  const t = useTranslations();
  return (
    <search className="w-full sm:w-auto">
      <form action="/desk/mails" className="flex flex-wrap gap-2">
        {state ? <input type="hidden" name="state" value={state} /> : null}
        <Select
          key={`kind ${kind}`}
          name="kind"
          defaultValue={kind ?? ""}
          aria-label={t("mail.ledger.kind")}
          className="w-full sm:w-60"
        >
          <option value="">{t("mail.ledger.everyKind")}</option>
          {Object.values(MailKind).map((one) => (
            <option key={one} value={one}>
              {t(`desk.mails.kind.${one}`)}
            </option>
          ))}
        </Select>
        <Input
          key={`to ${to}`}
          type="search"
          name="to"
          defaultValue={to}
          aria-label={t("mail.ledger.recipient")}
          placeholder={t("mail.ledger.recipientHint")}
          maxLength={100}
          className="min-w-0 flex-1 sm:w-60"
        />
        <button type="submit" className={buttonClass("secondary")}>
          {t("mail.ledger.filter")}
        </button>
      </form>
    </search>
  );
}
