import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DropPanel } from "@/components/ui/drop-panel";
import { Shape } from "@/components/ui/shape";
import { densities, type QueueLook, queueColumns } from "@/lib/tickets/look";
import { showQueue } from "./queue-actions";

type LookPanelProps = {
  /** The part of the queue that is shown. */
  query: string;
  look: QueueLook;
};

const choice = "flex min-h-7 items-center gap-2.5 text-sm";

/** Which columns the queue has and how dense it is: for this address, or from now on. */
export function LookPanel({ query, look }: LookPanelProps) {
  const t = useTranslations("desk");
  const name = (
    <>
      <Shape name="SLIDERS" />
      {t("look.title")}
    </>
  );
  return (
    <DropPanel id="look" key={`${query} ${JSON.stringify(look)}`} name={name} align="end">
      <Form action={showQueue} keepAfterSuccess aria-label={t("look.title")} className="flex flex-col gap-3">
        <input type="hidden" name="query" value={query} />
        <fieldset>
          <legend className="mb-1.5 text-muted text-xs">{t("look.columns")}</legend>
          <div className="grid grid-cols-2 gap-x-6">
            {queueColumns.map((column) => (
              <label key={column} className={choice}>
                <input
                  type="checkbox"
                  name="columns"
                  value={column}
                  defaultChecked={look.columns.includes(column)}
                  className="size-4 accent-accent"
                />
                {t(`column.${column}`)}
              </label>
            ))}
          </div>
          <p className="mt-1.5 text-muted text-xs">{t("look.csv")}</p>
        </fieldset>
        <fieldset>
          <legend className="mb-1.5 text-muted text-xs">{t("look.density")}</legend>
          <div className="flex gap-x-6">
            {densities.map((density) => (
              <label key={density} className={choice}>
                <input
                  type="radio"
                  name="density"
                  value={density}
                  defaultChecked={density === look.density}
                  className="size-4 accent-accent"
                />
                {t(`look.${density}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <label className={`${choice} border-line border-t pt-3`}>
          <input type="checkbox" name="keep" className="size-4 accent-accent" />
          {t("look.keep")}
        </label>
        <SubmitButton size="sm" className="self-start">
          {t("look.apply")}
        </SubmitButton>
      </Form>
    </DropPanel>
  );
}
