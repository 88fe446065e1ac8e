import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/components/form/use-sending";
import { Alert } from "@/components/ui/alert";
import { ExactTime } from "@/components/ui/exact-time";

type KeptNoticeProps = {
  /** Drops what was kept. */
  action: FormAction;
  /** The calendar's, or nothing for the policy. */
  id: string;
  savedAt: number;
};

/** Says that the form goes on with a change begun before, and lets it be dropped. */
export function KeptNotice({ action, id, savedAt }: KeptNoticeProps) {
  const t = useTranslations("policies.draft");
  return (
    <Alert className="mb-5 max-w-3xl">
      <p>{t.rich("kept", { at: () => <ExactTime at={savedAt} /> })}</p>
      <Form action={action} className="mt-2">
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="secondary" size="sm">
          {t("drop")}
        </SubmitButton>
      </Form>
    </Alert>
  );
}
