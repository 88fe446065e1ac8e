import type { MailView } from "@/emails/view";

/** The plain text part: the same words in the same order, links written out. */
export function textOf(view: MailView): string {
  const blocks = [
    view.heading,
    view.ticket && `${view.ticket.label}: ${view.ticket.subject}`,
    view.greeting,
    ...view.lines,
    view.quote && `${view.quote.label}:\n${quoted(view.quote.text)}`,
    view.facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    `${view.action.label}:\n${view.action.href}`,
    view.note,
    `--\nHelpdesk ${view.brand}\n${view.footer.join("\n")}`,
    view.optOut && `${view.optOut.label}:\n${view.optOut.href}\n${view.optOut.about}`,
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function quoted(text: string): string {
  return text.replace(/^/gm, "> ").replace(/^> $/gm, ">");
}
