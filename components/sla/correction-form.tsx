import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/components/form/use-sending";
import type { SlaMetric } from "@/prisma/generated/enums";

type EntryProps = {
  action: FormAction;
  ticket: { number: number; version: number };
};

/** Takes a stretch out of a clock, for admins; behind its name until opened. */
export function CorrectionForm({ metrics, ...entry }: EntryProps & { metrics: readonly SlaMetric[] }) {
  const t = useTranslations("sla");
  return (
    <Entry kind="correction" {...entry}>
      <SelectField
        name="metric"
        id="correction-metric"
        label={t("correction.metric")}
        defaultValue="RESOLUTION"
      >
        {metrics.map((metric) => (
          <option key={metric} value={metric}>
            {t(`metric.${metric}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="from"
        id="correction-from"
        type="datetime-local"
        label={t("correction.from")}
        required
      />
      <TextField
        name="to"
        id="correction-to"
        type="datetime-local"
        label={t("correction.to")}
        hint={t("correction.toHint")}
      />
    </Entry>
  );
}

/** Records when a request really came, for admins. `receivedAt` as a datetime-local field holds it. */
export function ReceivedForm({ receivedAt, ...entry }: EntryProps & { receivedAt: string }) {
  const t = useTranslations("sla.received");
  return (
    <Entry kind="received" {...entry}>
      <TextField
        name="receivedAt"
        id="received-at"
        type="datetime-local"
        label={t("at")}
        defaultValue={receivedAt}
        required
      />
    </Entry>
  );
}

/** An entry with a reason, whose author is whoever sends it. */
function Entry({
  kind,
  action,
  ticket,
  children,
}: EntryProps & { kind: "correction" | "received"; children: ReactNode }) {
  const t = useTranslations("sla");
  return (
    <details className="group mx-5 mt-1 rounded-lg open:bg-sunken [ul+&]:mt-3" data-correction={kind}>
      <summary className="flex h-9 list-none items-center gap-2.5 rounded-lg px-2 font-medium text-[0.8125rem] text-muted hover:bg-sunken hover:text-ink">
        <span className="flex-1">{t(`${kind}.title`)}</span>
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <Form action={action} success={t(`${kind}.done`)} className="flex flex-col gap-3 px-3 pt-1 pb-3">
        <input type="hidden" name="number" value={ticket.number} />
        <input type="hidden" name="version" value={ticket.version} />
        <p className="text-[0.8125rem] text-muted">{t(`${kind}.hint`)}</p>
        {children}
        <TextareaField
          name="reason"
          id={`${kind}-reason`}
          label={t("correction.reason")}
          rows={2}
          maxLength={500}
          className="min-h-16"
          required
        />
        <SubmitButton size="sm" className="self-start">
          {t(`${kind}.confirm`)}
        </SubmitButton>
      </Form>
    </details>
  );
}
