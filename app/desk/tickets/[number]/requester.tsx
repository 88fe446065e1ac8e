import { useTranslations } from "next-intl";
import { resendInvitation } from "@/app/desk/actions";
import { QuickForm } from "@/components/desk/quick-form";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { pack } from "@/components/ui/packed";
import { Shape } from "@/components/ui/shape";
import { exactWords, relativeWords } from "@/components/ui/time-words";
import { useRendering } from "@/components/ui/use-rendering";
import type { RecentTicket } from "@/lib/tickets/of-requester";
import type { TicketPage } from "@/lib/tickets/page";
import { RecentTickets } from "./recent-tickets";

type RequesterProps = {
  ticket: TicketPage;
  recent: readonly RecentTicket[];
};

/** Who asks: how to reach him, whether he has ever signed in, and what else he has asked lately. */
export function Requester({ ticket, recent }: RequesterProps) {
  const t = useTranslations("desk.requester");
  const common = useTranslations("common");
  const { reader, minute } = useRendering();
  const { id, name, email, phone, status: standing, organisation } = ticket.requester;
  return (
    <Card aria-labelledby="requester" className="pb-4">
      <CardHead id="requester" title={t("title")} />
      <div className="flex flex-col gap-3 px-5 text-sm">
        <div className="flex items-center gap-3">
          <Avatar name={name} />
          <div className="min-w-0">
            <p className="truncate font-medium">
              <Link href={`/desk/customers/${id}`} className="hover:text-accent hover:underline">
                {name}
              </Link>
            </p>
            <p className="truncate text-muted text-xs">
              {organisation ? (
                <Link
                  href={`/desk/organisations/${organisation.id}`}
                  className="hover:text-accent hover:underline"
                >
                  {organisation.name}
                </Link>
              ) : (
                t("noOrganisation")
              )}
            </p>
          </div>
        </div>
        <ul className="flex flex-col gap-1">
          <li className="flex items-center gap-2">
            <Shape name="MAIL" className="text-muted" />
            <a href={`mailto:${email}`} className="truncate text-accent hover:underline">
              {email}
            </a>
          </li>
          {phone ? (
            <li className="flex items-center gap-2">
              <Shape name="PHONE" className="text-muted" />
              <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className="text-accent hover:underline">
                {phone}
              </a>
            </li>
          ) : null}
        </ul>
        {standing === "ACTIVE" ? null : (
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Badge tone={standing === "INVITED" ? "warn" : "neutral"}>{t(`status.${standing}`)}</Badge>
            {standing === "INVITED" ? (
              <QuickForm action={resendInvitation} values={{ personId: id }} success={t("resent", { email })}>
                {t("resend")}
              </QuickForm>
            ) : null}
          </div>
        )}
        {ticket.optedOut ? <p className="text-muted text-xs">{t("optedOut")}</p> : null}
        {recent.length > 0 ? (
          <div className="border-line border-t pt-3">
            <h3 className="mb-1.5 text-muted text-xs">{t("recent")}</h3>
            <RecentTickets
              asOf={minute}
              tickets={pack(
                recent.map(({ number, subject, status, lastActivityAt: at }) => ({
                  number,
                  subject,
                  status: common(`status.${status}`),
                  at,
                  said: relativeWords(at, minute, reader),
                  exact: exactWords(at, reader),
                })),
              )}
            />
          </div>
        ) : null}
      </div>
    </Card>
  );
}
