import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ExactTime } from "@/components/ui/exact-time";
import { FocusHere } from "@/components/ui/focus-here";
import type { TicketPage } from "@/lib/tickets/page";

/** After a request was sent: that we have it, under which number, and until when an agent takes it up. */
export function Confirmation({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("portal.sent");
  const pickup = ticket.sla.clocks.find(({ metric }) => metric === "PICKUP")?.dueAt;
  return (
    <div className="mb-6 print:hidden" data-testid="confirmation">
      <FocusHere>
        <Alert tone="good" title={t("title", { number: ticket.number })}>
          <p>
            {pickup ? t.rich("pickup", { at: () => <ExactTime at={pickup} /> }) : null}{" "}
            {t("mail", { email: ticket.requester.email })}
          </p>
        </Alert>
      </FocusHere>
    </div>
  );
}
