import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FormDraft } from "@/lib/drafts/schema";
import type { TicketPage } from "@/lib/tickets/page";
import { CommentForm } from "./comment-form";

type ComposerProps = {
  ticket: TicketPage;
  draft: FormDraft;
  /** The draft is what was begun in another form, which is no longer offered. */
  carried: boolean;
};

/** "Comentați această solicitare"; on a closed request the way to a new one. A resolved one asks in `Resolution`. */
export function Composer({ ticket, draft, carried }: ComposerProps) {
  const t = useTranslations("portal");
  const { number, status } = ticket;
  if (status === "RESOLVED") return null;
  if (status === "CLOSED") {
    const followUp = ticket.followUps.at(-1);
    return (
      <Alert tone="info" className="print:hidden">
        <p>{t("closed.text")}</p>
        {followUp ? (
          <p>
            {t.rich("closed.followed", {
              ...followUp,
              link: (chunks) => (
                <Link
                  href={`/requests/${followUp.number}`}
                  className="font-medium text-accent underline underline-offset-2"
                >
                  {chunks}
                </Link>
              ),
            })}
          </p>
        ) : null}
        <ButtonLink
          href={`/requests/new?follows=${number}`}
          variant={followUp ? "secondary" : "primary"}
          className="mt-3 h-auto! min-h-10 whitespace-normal! py-2 text-center"
        >
          {t(followUp ? "closed.followAgain" : "closed.follow")}
        </ButtonLink>
      </Alert>
    );
  }
  return (
    <Card aria-labelledby="composer" className="p-5 print:hidden">
      <h2 id="composer" className="font-semibold">
        {t("composer.title")}
      </h2>
      {status === "WAITING_CUSTOMER" ? (
        <p className="mt-0.5 text-muted text-sm">{t("composer.answerHint")}</p>
      ) : null}
      {carried ? <p className="mt-0.5 text-muted text-sm">{t("composer.carried")}</p> : null}
      <div className="mt-3">
        <CommentForm number={number} draft={draft} />
      </div>
    </Card>
  );
}
