import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Draft } from "@/components/form/draft";
import { TextareaField } from "@/components/form/fields";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card, CardHead } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ExactTime } from "@/components/ui/exact-time";
import { Link } from "@/components/ui/link";
import { PriorityMark } from "@/components/ui/priority-mark";
import type { FormDraft } from "@/lib/drafts/schema";
import { catalogue } from "@/lib/i18n/catalogue";
import type { TicketPage } from "@/lib/tickets/page";
import { withdrawRequest } from "../actions";
import { Clocks } from "./clocks";
import { Notifications } from "./notifications";

/** Beside the conversation: deadlines, details, notifications, and the way out. */
export function Aside({ ticket, draft }: { ticket: TicketPage; draft: FormDraft }) {
  return (
    <aside className="flex flex-col gap-4">
      <Clocks ticket={ticket} />
      <Details ticket={ticket} />
      <Notifications ticket={ticket} />
      <Withdraw ticket={ticket} draft={draft} />
    </aside>
  );
}

function Details({ ticket }: { ticket: TicketPage }) {
  const t = useTranslations("portal.ticket");
  const tCommon = useTranslations("common");
  const locale = useLocale();
  const { category, priority, channel, assignee, follows, followUps, duplicateOf, duplicates } = ticket;
  return (
    <Card aria-labelledby="details" className="pb-4">
      <CardHead id="details" title={t("details")} />
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-2 px-5 text-sm [&_dt]:text-muted">
        <Detail name={t("agent")}>{assignee?.name ?? t("nobodyYet")}</Detail>
        <Detail name={t("urgency")}>
          <PriorityMark priority={priority} label={tCommon(`priority.${priority}`)} />
        </Detail>
        {category ? (
          <Detail name={t("category")}>{locale === "ro" ? category.nameRo : category.nameEn}</Detail>
        ) : null}
        <Detail name={t("channel")}>{tCommon(`channel.${channel}`)}</Detail>
        <Detail name={t("received")}>
          <ExactTime at={ticket.receivedAt.getTime()} />
        </Detail>
        {follows ? (
          <Detail name={t("follows")}>
            <RequestLink {...follows} />
          </Detail>
        ) : null}
        {duplicateOf ? (
          <Detail name={t("duplicateOf")}>
            <RequestLink {...duplicateOf} />
          </Detail>
        ) : null}
        {duplicates.length > 0 ? (
          <Detail name={t("duplicates")}>
            {duplicates.map((each) => (
              <RequestLink key={each.number} {...each} />
            ))}
          </Detail>
        ) : null}
        {followUps.length > 0 ? (
          <Detail name={t("followUps")}>
            {followUps.map((each) => (
              <RequestLink key={each.number} {...each} />
            ))}
          </Detail>
        ) : null}
      </dl>
    </Card>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function RequestLink({ number, subject }: { number: number; subject: string }) {
  return (
    <Link href={`/requests/${number}`} title={subject} className="block truncate text-accent hover:underline">
      #{number} {subject}
    </Link>
  );
}

function Withdraw({ ticket, draft }: { ticket: TicketPage; draft: FormDraft }) {
  const t = useTranslations("portal.withdraw");
  const locale = useLocale();
  if (ticket.status === "RESOLVED" || ticket.status === "CLOSED") return null;
  return (
    <Disclosure
      open={draft.savedAt !== null}
      summary={t("open")}
      variant="quiet"
      className="px-1 print:hidden"
    >
      <Form
        action={withdrawRequest}
        submissionKey={randomUUID()}
        draft={draft}
        success={t("done")}
        className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4"
      >
        <input type="hidden" name="number" value={ticket.number} />
        <p className="text-muted text-sm">{t("consequence")}</p>
        <TextareaField
          name="body"
          id="withdraw-reason"
          label={t("reason")}
          rows={2}
          maxLength={2000}
          required
        />
        <SubmitButton variant="danger">{t("confirm")}</SubmitButton>
        <Draft words={catalogue[locale].common.draft} />
      </Form>
    </Disclosure>
  );
}
