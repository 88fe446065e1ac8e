import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/components/form/use-sending";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Shown } from "@/lib/policies/queries";
import { PreviewTable } from "./preview-table";

type PreviewBodyProps = {
  shown: Shown | null;
  action: FormAction;
  /** The calendar's id, if it is one. */
  id?: string;
  /** Where it is edited. */
  back: string;
  /** Where what is in force stands. */
  home: string;
};

/** What saving would do, and saving itself; or that there is nothing to be saved any more. */
export function PreviewBody({ shown, action, id, back, home }: PreviewBodyProps) {
  const t = useTranslations("policies");
  if (!shown)
    return (
      <EmptyState icon={<CircleCheck />} title={t("draft.gone")} text={t("draft.goneText")}>
        <ButtonLink href={home}>{t("draft.goneLink")}</ButtonLink>
      </EmptyState>
    );
  const { savedAt, version, preview } = shown;
  return (
    <>
      <p className="mb-3 max-w-prose text-sm">{t("preview.afterSave", { version })}</p>
      <PreviewTable preview={preview} />
      <Form action={action} className="mt-5 flex flex-wrap items-center gap-3">
        {id ? <input type="hidden" name="id" value={id} /> : null}
        <input type="hidden" name="savedAt" value={savedAt} />
        <SubmitButton>{t("preview.save", { version })}</SubmitButton>
        <ButtonLink href={back}>{t("draft.back")}</ButtonLink>
      </Form>
    </>
  );
}
