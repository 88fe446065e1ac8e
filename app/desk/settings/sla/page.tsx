import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { ExactTime } from "@/components/ui/exact-time";
import { Link } from "@/components/ui/link";
import { requireAdmin } from "@/lib/auth/session";
import { policyShown, policyVersions } from "@/lib/policies/queries";
import { SettingsFrame } from "../settings-frame";
import { PolicyTable } from "./policy-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.sla") };
}

/** The targets in force, and the versions there have been. */
export default async function PolicyPage() {
  const actor = await requireAdmin();
  const [policy, versions] = await Promise.all([policyShown(actor), policyVersions(actor)]);
  if (!policy) notFound();
  const t = await getTranslations("policies.sla");
  const change = (
    <ButtonLink href="/desk/settings/sla/edit" variant="primary">
      {t("change")}
    </ButtonLink>
  );
  return (
    <SettingsFrame actor={actor} section="sla" action={change}>
      <h2 className="mb-3 font-semibold text-sm">{t("inForce", { version: policy.version })}</h2>
      <PolicyTable targets={policy.targets} />
      <Card aria-labelledby="versions" className="mt-6 max-w-2xl pb-2">
        <CardHead id="versions" title={t("versions")} />
        <ul className="divide-y divide-line">
          {versions.map(({ version, createdAt, open }) => (
            <li key={version} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-2.5 text-sm">
              <Link
                href={`/desk/settings/sla/${version}`}
                className="font-medium hover:text-accent hover:underline"
              >
                {t("version", { version })}
              </Link>
              <span className="text-muted">
                {t.rich("since", { at: () => <ExactTime at={createdAt.getTime()} dateOnly /> })}
              </span>
              {version === policy.version ? <Badge tone="good">{t("current")}</Badge> : null}
              <span className="text-muted sm:ml-auto">
                {open === 0 ? t("noneOpen") : t("openOn", { count: open })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </SettingsFrame>
  );
}
