import { useLocale, useTranslations } from "next-intl";
import { exactWords } from "@/components/ui/time-words";
import type { FormDraft } from "@/lib/drafts/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import type { PersonActor } from "@/lib/people/actor";
import { instantOfLocal } from "@/lib/zoned-time";
import { isWrittenMove, type TicketDrafts, ticketForms } from "./drafts";
import { KeptWords } from "./kept-words";

type UnsentProps = {
  actor: PersonActor;
  drafts: TicketDrafts;
  thirdParties: readonly { id: string; name: string }[];
};

/** What the agent had written but not sent when the ticket was closed. */
export function Unsent({ actor, drafts, thirdParties }: UnsentProps) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const kept = ticketForms.filter((form) => drafts[form].savedAt !== null);
  if (kept.length === 0) return null;

  function besideTheText({ fields }: FormDraft): string[] {
    const { thirdPartyId, thirdPartyName, chaseAt, originalNumber } = fields;
    const asked = thirdPartyName || thirdParties.find(({ id }) => id === thirdPartyId)?.name;
    const at = chaseAt && instantOfLocal(chaseAt, actor.timeZone);
    return [
      asked && `${t("thirdParty.label")}: ${asked}`,
      at && `${t("thirdParty.chaseAt")}: ${exactWords(at, { locale, timeZone: actor.timeZone })}`,
      originalNumber && `${t("moves.duplicate.number")} #${originalNumber.replace(/^#/, "")}`,
    ].flatMap((line) => line || []);
  }

  return (
    <section aria-labelledby="unsent" className="mt-4">
      <h3 id="unsent" className="font-semibold">
        {t("closed.unsent")}
      </h3>
      {kept.map((form) => (
        <KeptWords
          key={form}
          name={isWrittenMove(form) ? t(`moves.${form}.name`) : t(`mode.${form}.name`)}
          draft={drafts[form]}
          beside={besideTheText(drafts[form])}
          words={{ copy: t("closed.copy"), copied: t("closed.copied") }}
          draftWords={catalogue[locale].common.draft}
        />
      ))}
    </section>
  );
}
