import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { FormDraft } from "@/lib/drafts/schema";
import type { TicketPage } from "@/lib/tickets/page";
import { GivenRating } from "./given-rating";
import { RatingForm } from "./rating-form";

/** The rating of who solved it: asked for on a resolved or closed request, then shown with thanks. */
export function Rating({ ticket, draft }: { ticket: TicketPage; draft: FormDraft }) {
  const t = useTranslations("portal.rating");
  const solver = ticket.conversation.findLast(({ event }) => event.kind === "RESOLVED")?.actor?.name;
  if (ticket.feedback) return <GivenRating ticket={ticket} given={ticket.feedback} draft={draft} />;
  if (!solver || (ticket.status !== "RESOLVED" && ticket.status !== "CLOSED")) return null;
  return (
    <Card aria-labelledby="rating" className="p-5 print:hidden">
      <h2 id="rating" className="font-semibold">
        {t("title")}
      </h2>
      <RatingForm number={ticket.number} agent={solver} send={t("send")} draft={draft} />
    </Card>
  );
}
