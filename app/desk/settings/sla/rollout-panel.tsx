import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ExactTime } from "@/components/ui/exact-time";
import type { Preview } from "@/lib/policies/preview";
import type { PolicyShown } from "@/lib/policies/queries";
import { PreviewTable } from "../preview-table";
import { apply, stop } from "./actions";
import { RefreshOften } from "./refresh-often";

type RolloutPanelProps = { policy: PolicyShown; preview: Preview | null };

/** How far the version in force has come to the open tickets, and what takes it there. */
export function RolloutPanel({ policy, preview }: RolloutPanelProps) {
  const t = useTranslations("policies.rollout");
  const { older, rollout } = policy;
  return (
    <Card aria-labelledby="open-tickets" className="mb-6 px-5 pb-5" data-older={older}>
      <div className="-mx-5">
        <CardHead id="open-tickets" title={t("title")} />
      </div>
      {older === 0 ? (
        <p className="text-sm">{t("allOn")}</p>
      ) : rollout && rollout.endedAt === null ? (
        <Running policy={policy} rollout={rollout} />
      ) : (
        <>
          <p className="mb-2 text-sm">{t("older", { count: older })}</p>
          {preview ? <PreviewTable preview={preview} /> : null}
          <Disclosure summary={t("apply")} className="mt-4 max-w-xl">
            <p className="mb-3 text-sm">{t("confirmText", { count: older })}</p>
            <Form action={apply}>
              <input type="hidden" name="version" value={policy.version} />
              <SubmitButton>{t("confirm", { count: older })}</SubmitButton>
            </Form>
          </Disclosure>
        </>
      )}
      {rollout?.endedAt && older === 0 ? (
        <p className="mt-1 text-muted text-sm">
          {t.rich("done", {
            name: rollout.startedBy.name,
            at: () => <ExactTime at={rollout.startedAt.getTime()} />,
          })}
        </p>
      ) : null}
    </Card>
  );
}

type RunningProps = { policy: PolicyShown; rollout: NonNullable<PolicyShown["rollout"]> };

function Running({ policy: { version, older }, rollout }: RunningProps) {
  const t = useTranslations("policies.rollout");
  const total = Math.max(rollout.tickets, older);
  const words = t("running", { left: older, count: total });
  return (
    <div className="flex max-w-xl flex-col gap-2 text-sm">
      <RefreshOften />
      <p className="font-medium">{words}</p>
      <progress aria-label={words} max={total} value={total - older} className="h-2 w-full accent-accent" />
      <p className="text-muted">
        {t.rich("startedBy", {
          name: rollout.startedBy.name,
          at: () => <ExactTime at={rollout.startedAt.getTime()} />,
        })}
        . {t("goesOn")}
      </p>
      <div className="mt-1 flex flex-wrap gap-3">
        <Form action={apply}>
          <input type="hidden" name="version" value={version} />
          <SubmitButton>{t("goOn")}</SubmitButton>
        </Form>
        <Form action={stop} success={t("stopped")}>
          <input type="hidden" name="version" value={version} />
          <SubmitButton variant="secondary">{t("stop")}</SubmitButton>
        </Form>
      </div>
    </div>
  );
}
