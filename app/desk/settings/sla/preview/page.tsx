import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { policyPreview } from "@/lib/policies/queries";
import { PreviewBody } from "../../preview-body";
import { SettingsFrame } from "../../settings-frame";
import { savePolicy } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("policies.sla"))("title.preview") };
}

/** What saving the policy would do to the open tickets. */
export default async function PolicyPreviewPage() {
  const actor = await requireAdmin();
  const [t, shown] = await Promise.all([
    getTranslations("policies.sla"),
    policyPreview(actor, await currentTime()),
  ]);
  return (
    <SettingsFrame actor={actor} section="sla" title={t("title.preview")}>
      <PreviewBody
        shown={shown}
        action={savePolicy}
        back="/desk/settings/sla/edit"
        home="/desk/settings/sla"
      />
    </SettingsFrame>
  );
}
