import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import { PriorityMark } from "@/components/ui/priority-mark";
import { METRICS, type PolicyInput, PRIORITIES, TARGET_MAX } from "@/lib/policies/policy-input";
import { checkPolicy } from "./actions";

type PolicyFormProps = { values: PolicyInput; calendars: readonly { id: string; name: string }[] };

/** The targets as they are typed: a card for each clock, for each priority its time and its calendar. */
export function PolicyForm({ values, calendars }: PolicyFormProps) {
  const t = useTranslations("policies.sla");
  const tMetric = useTranslations("sla.metric");
  const tPriority = useTranslations("common.priority");
  return (
    <Form action={checkPolicy} keepAfterSuccess>
      <input type="hidden" name="basedOn" value={values.basedOn} />
      <p className="mb-4 max-w-prose text-muted text-sm">
        {t("versionHint")} {t("timeHint")}
      </p>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        {METRICS.map((metric) => (
          <Card key={metric} aria-labelledby={`edit-${metric}`} className="pb-5" data-metric={metric}>
            <CardHead id={`edit-${metric}`} title={tMetric(metric)} />
            <div className="flex flex-col gap-3 px-5 pt-1">
              {PRIORITIES.map((priority) => (
                <fieldset
                  key={priority}
                  className="grid grid-cols-[7.5rem_1fr] gap-3 sm:grid-cols-[6.5rem_9.5rem_1fr]"
                >
                  <legend className="sr-only">{tPriority(priority)}</legend>
                  <span aria-hidden className="flex h-10 items-center max-sm:col-span-2 max-sm:h-6">
                    <PriorityMark priority={priority} label={tPriority(priority)} />
                  </span>
                  <TextField
                    name={`${metric}_${priority}`}
                    label={t("target")}
                    hideLabel
                    defaultValue={values[`${metric}_${priority}`]}
                    maxLength={TARGET_MAX}
                    autoComplete="off"
                    className="tabular-nums"
                  />
                  <SelectField
                    name={`${metric}_${priority}_calendar`}
                    label={t("calendar")}
                    hideLabel
                    defaultValue={values[`${metric}_${priority}_calendar`]}
                  >
                    {calendars.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </SelectField>
                </fieldset>
              ))}
              <TextField
                name={`${metric}_warn`}
                label={t("warn")}
                hint={t("warnHint")}
                inputMode="numeric"
                defaultValue={values[`${metric}_warn`]}
                maxLength={3}
                autoComplete="off"
                className="max-w-24 tabular-nums"
              />
            </div>
          </Card>
        ))}
      </div>
      <div className="mt-5">
        <SubmitButton>{t("check")}</SubmitButton>
      </div>
    </Form>
  );
}
