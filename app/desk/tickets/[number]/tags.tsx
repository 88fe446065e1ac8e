import { useTranslations } from "next-intl";
import { changeTags } from "@/app/desk/actions";
import { RefreshWhenStale } from "@/components/desk/refresh-when-stale";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import type { TagView } from "@/lib/tags/queries";

type TagsProps = {
  ticket: { number: number; version: number };
  tags: { known: readonly TagView[]; on: readonly TagView[] };
  /** Why they cannot be changed. */
  refused: string | null;
};

/** The ticket's tags, changed where they stand. Needs no JavaScript. */
export function Tags({ ticket, tags: { known, on }, refused }: TagsProps) {
  const t = useTranslations();
  const isOn = (tag: TagView) => on.some(({ id }) => id === tag.id);
  const offered = known.filter((tag) => tag.active || isOn(tag));
  const names = on.length > 0 ? on.map(({ id, name }) => <Badge key={id}>{name}</Badge>) : null;
  const shown = (
    <>
      <span className="text-muted">{t("desk.properties.tags")}</span>
      <span className="flex flex-wrap gap-1">{names ?? t("desk.properties.noTags")}</span>
    </>
  );
  const grid = "grid grid-cols-[6rem_minmax(0,1fr)] items-center gap-3 text-sm";
  if (refused) return <p className={grid}>{shown}</p>;
  return (
    <details data-testid="tags">
      <summary className={`${grid} min-h-8 list-none rounded hover:text-accent`}>{shown}</summary>
      <Form
        action={changeTags}
        success={t("common.form.saved")}
        keepAfterSuccess
        className="mt-2 flex flex-col gap-2 rounded-lg bg-sunken p-3 text-sm"
      >
        <RefreshWhenStale />
        <input type="hidden" name="number" value={ticket.number} />
        <input type="hidden" name="version" value={ticket.version} />
        {offered.length === 0 ? <p className="text-muted">{t("desk.properties.tagsNone")}</p> : null}
        {offered.map((tag) => (
          <label key={tag.id} className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              name="tagIds"
              value={tag.id}
              defaultChecked={isOn(tag)}
              className="size-4 accent-accent"
            />
            {tag.name}
          </label>
        ))}
        <SubmitButton size="sm" className="self-start">
          {t("common.form.save")}
        </SubmitButton>
      </Form>
    </details>
  );
}
