import { useTranslations } from "next-intl";
import { TextareaField, TextField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { REPLY_MAX, TITLE_MAX } from "@/lib/canned-replies/schema";
import { seenMark } from "@/lib/settings/seen";
import { saveCannedReply } from "./actions";

type Reply = {
  id: string;
  title: string;
  bodyRo: string;
  bodyEn: string;
  sortKey: number;
  active: boolean;
};

/** A canned reply in both languages. */
export function ReplyForm({ reply }: { reply: Reply }) {
  const t = useTranslations("settings.canned");
  const common = useTranslations("common");
  const { id, title, bodyRo, bodyEn, sortKey, active } = reply;
  const own = (field: string) => `${field}-${id || "new"}`;
  return (
    <Form
      action={saveCannedReply}
      success={common("form.saved")}
      keepAfterSuccess={id !== ""}
      className="grid gap-4 px-5 pt-2 pb-5 sm:grid-cols-2"
    >
      <input type="hidden" name="id" value={id} />
      {id ? <input type="hidden" name="seen" value={seenMark(reply)} /> : null}
      <TextField
        name="title"
        id={own("title")}
        label={t("title")}
        defaultValue={title}
        maxLength={TITLE_MAX}
        autoComplete="off"
      />
      <TextField
        name="sortKey"
        id={own("sortKey")}
        label={t("sortKey")}
        type="number"
        min={0}
        max={9999}
        defaultValue={sortKey}
      />
      {(
        [
          ["bodyRo", bodyRo, "ro"],
          ["bodyEn", bodyEn, "en"],
        ] as const
      ).map(([name, body, locale]) => (
        <TextareaField
          key={name}
          name={name}
          id={own(name)}
          label={t("body", { language: common(`language.${locale}`) })}
          defaultValue={body}
          rows={6}
          maxLength={REPLY_MAX}
        />
      ))}
      <div className="flex flex-wrap items-center gap-5 sm:col-span-2">
        <SubmitButton>{common("form.save")}</SubmitButton>
        <label className="flex min-h-6 items-center gap-2 text-sm">
          <input type="checkbox" name="active" defaultChecked={active} className="size-4 accent-accent" />
          {t("active")}
        </label>
      </div>
    </Form>
  );
}
