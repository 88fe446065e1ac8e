import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import { ExactTime } from "@/components/ui/exact-time";
import type { FormDraft } from "@/lib/drafts/schema";
import { mayChangeRating, ratingFinalAt } from "@/lib/feedback/window";
import type { TicketPage } from "@/lib/tickets/page";
import { RatingForm } from "./rating-form";

type GivenRatingProps = {
  ticket: TicketPage;
  given: NonNullable<TicketPage["feedback"]>;
  draft: FormDraft;
};

/** The rating that was given, with thanks; for seven days with the way to change it. */
export function GivenRating({ ticket, given, draft }: GivenRatingProps) {
  const t = useTranslations("portal.rating");
  const { rating, message } = given;
  return (
    <Card aria-labelledby="rating" className="p-5">
      <h2 id="rating" className="font-semibold">
        {t("thanks")}
      </h2>
      <p className="mt-2 flex items-center gap-2 text-sm" data-rating={rating}>
        <span aria-hidden className="flex gap-0.5">
          {[1, 2, 3, 4, 5].map((count) => (
            <Star
              key={count}
              className={cx("size-5", count <= rating ? "fill-current text-warn" : "text-line-strong")}
            />
          ))}
        </span>
        <span className="text-muted">{t("given", { count: rating })}</span>
      </p>
      {message ? (
        <p className="mt-2 whitespace-pre-line text-sm [overflow-wrap:anywhere]">{message}</p>
      ) : null}
      <Change ticket={ticket} given={given} draft={draft} />
    </Card>
  );
}

function Change({ ticket, given, draft }: GivenRatingProps) {
  const t = useTranslations("portal.rating");
  const givenAt = given.createdAt.getTime();
  const settled = ticket.status === "RESOLVED" || ticket.status === "CLOSED";
  if (!mayChangeRating(givenAt, ticket.now)) return null;
  const until = { at: () => <ExactTime at={ratingFinalAt(givenAt)} /> };
  if (!settled) return <p className="mt-3 text-muted text-xs print:hidden">{t.rich("changeLater", until)}</p>;
  return (
    <div className="mt-4 flex flex-col gap-2 print:hidden">
      {/* Closed again once a change has arrived. */}
      <Disclosure
        key={given.updatedAt.getTime()}
        open={draft.savedAt !== null}
        summary={t("change")}
        className="max-w-lg [&>summary]:w-auto"
      >
        <RatingForm
          number={ticket.number}
          agent={given.agent?.name ?? t("support")}
          send={t("saveChange")}
          given={given}
          draft={draft}
        />
      </Disclosure>
      <p className="text-muted text-xs">{t.rich("changeUntil", until)}</p>
    </div>
  );
}
