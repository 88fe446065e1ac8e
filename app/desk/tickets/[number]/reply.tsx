import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { type AgentChoice, isPresent } from "@/components/desk/agent-choices";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { Packed } from "@/components/ui/packed";
import { catalogue } from "@/lib/i18n/catalogue";
import type { OfferedAgent } from "@/lib/people/absence";
import type { PersonActor } from "@/lib/people/actor";
import { isNews } from "@/lib/tickets/news";
import type { TicketPage } from "@/lib/tickets/page";
import { interactionRefusal } from "@/lib/tickets/permissions";
import type { ThirdPartyKind } from "@/prisma/generated/enums";
import { Composer } from "./composer";
import { composerModes, type ModeWords } from "./composer-mode";
import type { TicketDrafts } from "./drafts";
import { Unsent } from "./unsent";
import { useMoves } from "./use-moves";

type ReplyProps = {
  actor: PersonActor;
  ticket: TicketPage;
  agents: readonly OfferedAgent[];
  /** The same as they are chosen. */
  choices: Packed<readonly AgentChoice[]>;
  /** The mode the address asks for. */
  asked: string | null;
  drafts: TicketDrafts;
  thirdParties: readonly { id: string; name: string; kind: ThirdPartyKind }[];
};

/** The composer with each mode's words, reasons and consequences; on a closed ticket the way to a new one. */
export function Reply({ actor, ticket, agents, choices, asked, drafts, thirdParties }: ReplyProps) {
  const t = useTranslations("desk");
  const tErrors = useTranslations("errors");
  const locale = useLocale();
  const moves = useMoves(actor, ticket, isPresent(agents, ticket.assigneeId, actor.id));
  if (ticket.status === "CLOSED") {
    return (
      <Alert tone="info">
        <p>{t("closed.text")}</p>
        <ButtonLink
          href={`/desk/tickets/new?follows=${ticket.number}`}
          size="sm"
          className="mt-3 h-auto! min-h-8 whitespace-normal! py-1.5"
        >
          {t("closed.follow")}
        </ButtonLink>
        <Unsent actor={actor} drafts={drafts} thirdParties={thirdParties} />
      </Alert>
    );
  }
  const modes = composerModes.map((key): ModeWords => {
    const name = t(`mode.${key}.name`);
    const words = {
      key,
      name,
      placeholder: t(`mode.${key}.placeholder`),
      send: t(`mode.${key}.send`),
      done: t(`mode.${key}.done`),
      hint: t(`mode.${key}.hint`, { customer: ticket.requester.name }),
    };
    if (key !== "reply" && key !== "note") return { ...words, ...moves(key) };
    const refused = interactionRefusal(actor, ticket, key);
    return { ...words, refused: refused && tErrors(refused.code), consequence: "" };
  });
  const news = ticket.conversation.findLast(({ event }) => isNews(event, actor.id));
  return (
    <Composer
      modes={modes}
      asked={asked}
      ticket={{ number: ticket.number, version: ticket.version, news: news?.event.seq ?? 0 }}
      drafts={drafts}
      editorWords={catalogue[locale].common.editor}
      colleagues={choices}
      draftWords={catalogue[locale].common.draft}
      submissionKey={randomUUID()}
      thirdParties={thirdParties}
      fileWords={catalogue[locale].common.files}
      words={{
        title: t("composer.title"),
        modes: t("composer.modes"),
        shortcut: t("composer.shortcut"),
        newsTitle: t("composer.newsTitle"),
        sendAnyway: t("composer.sendAnyway"),
        sendNext: t("composer.sendNext"),
        editor: {
          canned: t("composer.canned"),
          suggestions: t("composer.suggestions"),
          found: t.raw("composer.suggestionsFound"),
        },
        visibility: t("composer.visibility"),
        PUBLIC: t("composer.public"),
        INTERNAL: t("composer.internal"),
        thirdParty: t("thirdParty.label"),
        another: t("thirdParty.another"),
        thirdPartyName: t("thirdParty.name"),
        thirdPartyKind: t("thirdParty.kind"),
        DEPARTMENT: t("thirdParty.kinds.DEPARTMENT"),
        LEGAL_ENTITY: t("thirdParty.kinds.LEGAL_ENTITY"),
        PROVIDER: t("thirdParty.kinds.PROVIDER"),
        chaseAt: t("thirdParty.chaseAt"),
        chaseHint: t("thirdParty.chaseHint"),
      }}
    />
  );
}
