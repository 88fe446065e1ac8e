import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardHead } from "@/components/ui/card";
import type { ThirdPartyPage } from "@/lib/third-parties/queries";

/** How to reach a third party, for whoever does not administer it. */
export function Contact({ party: { kind, email, phone, note } }: { party: ThirdPartyPage }) {
  const t = useTranslations();
  return (
    <Card aria-labelledby="contact" className="pb-5">
      <CardHead id="contact" title={t("people.thirdParty.contact")} />
      <dl className="flex flex-col gap-3 px-5 text-sm">
        <Line name={t("people.thirdParty.kind")}>{t(`desk.thirdParty.kinds.${kind}`)}</Line>
        {email ? (
          <Line name={t("people.email")}>
            <a href={`mailto:${email}`} className="text-accent hover:underline">
              {email}
            </a>
          </Line>
        ) : null}
        {phone ? <Line name={t("people.phone")}>{phone}</Line> : null}
        {note ? <Line name={t("people.thirdParty.note")}>{note}</Line> : null}
      </dl>
    </Card>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="whitespace-pre-line break-words">{children}</dd>
    </div>
  );
}
