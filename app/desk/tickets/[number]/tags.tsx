import { useTranslations } from "next-intl";
import type { TagView } from "@/lib/tags/queries";
import { TagEditor } from "./tag-editor";

type TagsProps = {
  ticket: { number: number; version: number };
  tags: { known: readonly TagView[]; on: readonly TagView[] };
  /** Why they cannot be changed. */
  refused: string | null;
};

/** The ticket's tags, changed where they stand; those disabled are offered only where they are on. */
export function Tags({ ticket, tags: { known, on }, refused }: TagsProps) {
  const t = useTranslations();
  const isOn = (tag: TagView) => on.some(({ id }) => id === tag.id);
  return (
    <TagEditor
      ticket={ticket}
      offered={known.filter((tag) => tag.active || isOn(tag))}
      on={on.map(({ id }) => id)}
      fixed={refused !== null}
      words={{
        tags: t("desk.properties.tags"),
        none: t("desk.properties.noTags"),
        nothing: t("desk.properties.tagsNone"),
        save: t("common.form.save"),
        saved: t("common.form.saved"),
      }}
    />
  );
}
