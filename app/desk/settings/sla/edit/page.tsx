import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/lib/auth/session";
import { minutesText } from "@/lib/policies/duration";
import type { PolicyInput } from "@/lib/policies/policy-input";
import { calendars, type PolicyShown, policyDraft, policyShown } from "@/lib/policies/queries";
import { KeptNotice } from "../../kept-notice";
import { SettingsFrame } from "../../settings-frame";
import { dropPolicy } from "../actions";
import { PolicyForm } from "../policy-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("policies.sla"))("title.edit") };
}

/** The targets in force, to be changed. */
export default async function EditPolicyPage() {
  const actor = await requireAdmin();
  const [policy, known] = await Promise.all([policyShown(actor), calendars(actor)]);
  if (!policy) notFound();
  const [t, draft] = await Promise.all([getTranslations("policies.sla"), policyDraft(actor, policy.id)]);
  return (
    <SettingsFrame actor={actor} section="sla" title={t("title.edit")}>
      {draft ? <KeptNotice action={dropPolicy} id="" savedAt={draft.savedAt} /> : null}
      <PolicyForm
        key={draft?.savedAt ?? policy.id}
        values={draft?.input ?? storedValues(policy)}
        calendars={known.map(({ id, name }) => ({ id, name }))}
      />
    </SettingsFrame>
  );
}

function storedValues({ id, targets }: PolicyShown): PolicyInput {
  const entries = targets.flatMap(({ metric, priority, targetMinutes, warnPercent, calendar }) => [
    [`${metric}_${priority}`, minutesText(targetMinutes)],
    [`${metric}_${priority}_calendar`, calendar.id],
    [`${metric}_warn`, String(warnPercent)],
  ]);
  return { ...(Object.fromEntries(entries) as PolicyInput), basedOn: id };
}
