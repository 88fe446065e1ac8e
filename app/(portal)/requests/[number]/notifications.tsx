import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import type { TicketPage } from "@/lib/tickets/page";
import { switchNotifications } from "../actions";

/** The switch of the status e-mails of this request. */
export function Notifications({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("portal.notifications");
  const { number, status, optedOut } = ticket;
  if (status === "CLOSED") return null;
  return (
    <Card aria-labelledby="notifications" className="pb-4 print:hidden">
      <CardHead id="notifications" title={t("title")} />
      <div className="px-5">
        <p className="mb-3 text-[0.8125rem] text-muted">{t(optedOut ? "off" : "on")}</p>
        <Form action={switchNotifications} success={t("saved")} keepAfterSuccess>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="wanted" value={optedOut ? "yes" : "no"} />
          <SubmitButton variant="secondary" size="sm">
            {t(optedOut ? "turnOn" : "turnOff")}
          </SubmitButton>
        </Form>
      </div>
    </Card>
  );
}
