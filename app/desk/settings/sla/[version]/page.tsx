import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { ExactTime } from "@/components/ui/exact-time";
import { requireAdmin } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { previewOf } from "@/lib/policies/preview";
import { policyShown } from "@/lib/policies/queries";
import { oneVersion } from "@/lib/policies/schema";
import { SettingsFrame } from "../../settings-frame";
import { PolicyTable } from "../policy-table";
import { RolloutPanel } from "../rollout-panel";

type VersionPageProps = { params: Promise<{ version: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.sla") };
}

/** A policy version: its targets, and for the one in force how far it has come to the open tickets. */
export default async function PolicyVersionPage({ params }: VersionPageProps) {
  const actor = await requireAdmin();
  const read = oneVersion.safeParse(await params);
  const policy = read.success ? await policyShown(actor, read.data.version) : null;
  if (!policy) notFound();
  const onItsWay = policy.rollout !== null && policy.rollout.endedAt === null;
  const pending = policy.newest && policy.older > 0 && !onItsWay;
  const preview = pending ? await previewOf(actor, policy.targets, null, await currentTime()) : null;
  const t = await getTranslations("policies.sla");
  return (
    <SettingsFrame actor={actor} section="sla" title={t("version", { version: policy.version })}>
      <p className="-mt-3 mb-4 flex flex-wrap items-center gap-2 text-muted text-sm">
        <span>{t.rich("since", { at: () => <ExactTime at={policy.createdAt.getTime()} /> })}</span>
        {policy.newest ? <Badge tone="good">{t("current")}</Badge> : null}
      </p>
      {policy.newest ? (
        <RolloutPanel policy={policy} preview={preview} />
      ) : (
        <div className="mb-6 flex flex-wrap items-center gap-3 text-sm">
          <p className="max-w-prose text-muted">{t("superseded")}</p>
          <ButtonLink href="/desk/settings/sla" size="sm">
            {t("seeNewest")}
          </ButtonLink>
        </div>
      )}
      <PolicyTable targets={policy.targets} />
    </SettingsFrame>
  );
}
