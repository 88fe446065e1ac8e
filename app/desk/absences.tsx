import { useLocale, useTranslations } from "next-intl";
import { QuickForm } from "@/components/desk/quick-form";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { dateWords } from "@/components/ui/time-words";
import type { PlannedAbsence } from "@/lib/people/plan-absence";
import { NOTE_MAX } from "@/lib/people/staff-schema";
import { addAbsence, removeAbsence } from "./profile/actions";

type AbsencesProps = { personId: string; absences: readonly PlannedAbsence[] };

/** Days an agent is away, each to be taken back, and more of them. */
export function Absences({ personId, absences }: AbsencesProps) {
  const t = useTranslations("people.absence");
  const form = useTranslations("common.form");
  const locale = useLocale();
  const day = (date: string) => dateWords(Date.parse(date), { locale, timeZone: "UTC" });
  const days = ({ from, to }: PlannedAbsence) => (from === to ? day(from) : `${day(from)} – ${day(to)}`);
  return (
    <div className="flex flex-col gap-4 text-sm">
      {absences.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {absences.map((absence) => (
            <li
              key={absence.id}
              data-absence={absence.from}
              className="flex flex-wrap items-center gap-x-3 gap-y-1"
            >
              <span className="min-w-0 flex-1 basis-48 break-words">
                <span className="font-medium tabular-nums">{days(absence)}</span>{" "}
                {absence.begun ? <Badge tone="warn">{t("now")}</Badge> : null}
                <span className="block text-muted">{absence.note}</span>
              </span>
              <QuickForm
                action={removeAbsence}
                values={{ id: absence.id }}
                success={t("removed")}
                label={t("removeDays", { days: days(absence) })}
              >
                {t("remove")}
              </QuickForm>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
      <Form action={addAbsence} success={t("added")} className="flex flex-col gap-3">
        <input type="hidden" name="personId" value={personId} />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField name="from" id="absence-from" type="date" label={t("from")} />
          <TextField name="to" id="absence-to" type="date" label={t("to")} />
        </div>
        <TextField
          name="note"
          id="absence-note"
          label={t("note")}
          optional={form("optional")}
          maxLength={NOTE_MAX}
          autoComplete="off"
        />
        <div>
          <SubmitButton variant="secondary">{t("add")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
