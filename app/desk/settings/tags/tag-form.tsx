import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { seenMark } from "@/lib/settings/seen";
import type { TagView } from "@/lib/tags/queries";
import { TAG_MAX } from "@/lib/tags/schema";
import { saveTag } from "./actions";

/** A tag in one line; without an id a new one. */
export function TagForm({ tag: { id, name, active } }: { tag: TagView }) {
  const t = useTranslations("settings.tags");
  const common = useTranslations("common.form");
  return (
    <Form
      action={saveTag}
      success={common("saved")}
      keepAfterSuccess={id !== ""}
      aria-label={name || t("add")}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 px-5 py-3"
    >
      <input type="hidden" name="id" value={id} />
      {id ? <input type="hidden" name="seen" value={seenMark({ name, active })} /> : null}
      <TextField
        name="name"
        id={`tag-${id || "new"}`}
        label={id ? t("name") : t("add")}
        hideLabel={id !== ""}
        defaultValue={name}
        maxLength={TAG_MAX}
        autoComplete="off"
        fieldClassName="min-w-40 flex-1"
      />
      {id ? (
        <label className="flex h-10 items-center gap-2 text-sm">
          <input type="checkbox" name="active" defaultChecked={active} className="size-4 accent-accent" />
          {t("active")}
        </label>
      ) : (
        <input type="hidden" name="active" value="on" />
      )}
      <SubmitButton variant="secondary">{common("save")}</SubmitButton>
    </Form>
  );
}
