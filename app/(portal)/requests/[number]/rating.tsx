import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextareaField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/class-names";
import type { TicketPage } from "@/lib/tickets/page";
import { rateRequest } from "../actions";
import { StarChoice } from "./star-choice";

const stars = [1, 2, 3, 4, 5] as const;

/** The rating of who solved it: asked for on a resolved or closed request, then shown with thanks. */
export function Rating({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("portal.rating");
  const tForm = useTranslations("common.form");
  const solver = ticket.conversation.findLast(({ event }) => event.kind === "RESOLVED")?.actor?.name;
  if (ticket.feedback) return <GivenRating {...ticket.feedback} />;
  if (!solver || (ticket.status !== "RESOLVED" && ticket.status !== "CLOSED")) return null;
  return (
    <Card aria-labelledby="rating" className="p-5 print:hidden">
      <h2 id="rating" className="font-semibold">
        {t("title")}
      </h2>
      <Form action={rateRequest} success={t("thanks")} className="mt-1 flex flex-col gap-4">
        <input type="hidden" name="number" value={ticket.number} />
        <StarChoice
          legend={t("agent", { agent: solver })}
          labels={stars.map((count) => t("star", { count }))}
        />
        <TextareaField
          name="message"
          id="rating-message"
          label={t("message")}
          optional={tForm("optional")}
          rows={2}
          maxLength={2000}
        />
        <div>
          <SubmitButton variant="secondary">{t("send")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

function GivenRating({ rating, message }: { rating: number; message: string }) {
  const t = useTranslations("portal.rating");
  return (
    <Card aria-labelledby="rating" className="p-5">
      <h2 id="rating" className="font-semibold">
        {t("thanks")}
      </h2>
      <p className="mt-2 flex items-center gap-2 text-sm" data-rating={rating}>
        <span aria-hidden className="flex gap-0.5">
          {stars.map((count) => (
            <Star
              key={count}
              className={cx("size-5", count <= rating ? "fill-current text-warn" : "text-line-strong")}
            />
          ))}
        </span>
        <span className="text-muted">{t("given", { count: rating })}</span>
      </p>
      {message ? <p className="mt-2 whitespace-pre-line text-sm">{message}</p> : null}
    </Card>
  );
}
