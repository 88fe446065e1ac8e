import { oneLine } from "@/lib/notifications/excerpt";
import type { MailContent } from "@/lib/notifications/payload";
import type { TicketMailKind } from "@/lib/notifications/recipients";
import { fact, type MailBody, type MailWords, quote } from "@/lib/notifications/words/body";

/** Longest title in a subject line, in characters; the mail itself shows the whole. */
const TITLE_IN_SUBJECT = 120;

type Told = Pick<MailBody, "lines"> & Partial<Pick<MailBody, "quote" | "facts" | "note">>;

/** The body of a mail about a ticket. */
export function ticketBody(content: MailContent<TicketMailKind>, words: MailWords): MailBody {
  const { t } = words;
  const { kind, payload } = content;
  const values = valuesOf(content, words);
  const subject = t("mail.subject", {
    number: String(payload.ticket.number),
    title: oneLine(payload.ticket.subject, TITLE_IN_SUBJECT),
    what: t(`mail.${kind}.what`, values),
  });
  return {
    subject,
    heading: t(`mail.${kind}.heading`, values),
    preview: t(`mail.${kind}.preview`, values),
    ...{ quote: null, facts: [], note: null },
    ...tell(content, words, values),
  };
}

type Values = ReturnType<typeof valuesOf>;

/** Whatever a kind's words may name. */
function valuesOf({ payload }: MailContent<TicketMailKind>, { t, date }: MailWords) {
  return {
    agent: "agent" in payload ? (payload.agent ?? "") : "",
    requester: "requester" in payload ? payload.requester : "",
    thirdParty: "thirdParty" in payload ? (payload.thirdParty ?? "") : "",
    by: "by" in payload ? payload.by : "",
    metric: "metric" in payload ? t(`mail.metric.${payload.metric}`) : "",
    clock: "metric" in payload ? payload.metric : "",
    rating: "rating" in payload ? String(payload.rating) : "",
    date:
      "dueAt" in payload ? date(payload.dueAt) : "autoCloseAt" in payload ? date(payload.autoCloseAt) : "",
  };
}

function tell(content: MailContent<TicketMailKind>, words: MailWords, values: Values): Told {
  const { t } = words;
  const { kind, payload } = content;
  const until = (label: string, at: string | null) => fact(label, at && words.date(at));
  const resolveBy = (at: string | null) => until(t("mail.label.resolutionDueAt"), at);

  switch (kind) {
    case "REQUEST_RECEIVED":
      return {
        lines: [t("mail.REQUEST_RECEIVED.text")],
        quote: quote(t("mail.label.description"), payload.excerpt),
        facts: [
          ...until(t("mail.label.receivedAt"), payload.receivedAt),
          ...fact(t("mail.label.channel"), t(`common.channel.${payload.channel}`)),
          ...until(t("mail.label.pickupDueAt"), payload.pickupDueAt),
        ],
      };
    case "CUSTOMER_QUESTION":
    case "CUSTOMER_REMINDER":
    case "CUSTOMER_LAST_REMINDER":
      return {
        lines: [t(`mail.${kind}.text`, values)],
        quote: quote(t("mail.label.question"), payload.excerpt),
        facts: until(t("mail.label.answerBy"), payload.answerBy),
        note: t(`mail.${kind}.note`),
      };
    case "RESOLVED":
      return {
        lines: [t("mail.RESOLVED.text", values)],
        quote: quote(t("mail.label.solution"), payload.excerpt),
        facts: until(t("mail.label.autoCloseAt"), payload.autoCloseAt),
        note: t("mail.RESOLVED.note", values),
      };
    case "TAKEN":
      return { lines: [t("mail.TAKEN.text", values)], facts: resolveBy(payload.resolutionDueAt) };
    case "BACK_IN_PROGRESS":
      return {
        lines: [t(`mail.BACK_IN_PROGRESS.${payload.because}`, values)],
        quote: quote(t("mail.label.details"), payload.excerpt),
        facts: resolveBy(payload.resolutionDueAt),
      };
    case "WAITING_THIRD_PARTY":
      return {
        lines: [t("mail.WAITING_THIRD_PARTY.text", values)],
        quote: quote(t("mail.label.details"), payload.excerpt),
      };
    case "PUBLIC_REPLY":
      return {
        lines: [t("mail.PUBLIC_REPLY.text", values)],
        quote: quote(t("mail.label.reply"), payload.excerpt),
      };
    case "CLOSED":
      return {
        lines: [t(`mail.CLOSED.${payload.because}`)],
        quote: quote(t("mail.label.reason"), payload.excerpt),
        note: t("mail.CLOSED.note"),
      };
    case "AGENT_ASSIGNED":
      return {
        lines: [t("mail.AGENT_ASSIGNED.text", values)],
        facts: [...people(payload, words), ...resolveBy(payload.resolutionDueAt)],
      };
    case "AGENT_CUSTOMER_ANSWERED":
      return {
        lines: [t(payload.reopened ? `mail.${kind}.reopened` : `mail.${kind}.text`, values)],
        quote: quote(t("mail.label.customerMessage"), payload.excerpt),
      };
    case "AGENT_SLA_WARNING":
    case "AGENT_SLA_BREACH":
      return {
        lines: [t(`mail.${kind}.text`, values)],
        facts: [
          ...fact(t("mail.label.clock"), values.metric),
          ...until(t("mail.label.dueAt"), payload.dueAt),
          ...people(payload, words),
        ],
      };
    case "AGENT_LOW_RATING":
      return {
        lines: [t("mail.AGENT_LOW_RATING.text", values)],
        quote: quote(t("mail.label.customerMessage"), payload.excerpt),
        facts: [
          ...fact(t("mail.label.rating"), t("mail.ratingOutOf", values)),
          ...fact(t("mail.label.requester"), payload.requester),
          ...fact(t("mail.label.agent"), payload.agent),
        ],
      };
  }
}

function people(
  payload: MailContent<"AGENT_ASSIGNED" | "AGENT_SLA_WARNING" | "AGENT_SLA_BREACH">["payload"],
  { t }: MailWords,
): MailBody["facts"] {
  return [
    ...fact(t("mail.label.requester"), payload.requester),
    ...fact(t("mail.label.priority"), t(`common.priority.${payload.priority}`)),
  ];
}
