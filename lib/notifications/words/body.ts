import type { translatorFor } from "@/lib/i18n/translator";

/** What one mail says, in the recipient's words; view.ts adds greeting, button and footer. */
export type MailBody = {
  subject: string;
  heading: string;
  preview: string;
  lines: string[];
  quote: { label: string; text: string } | null;
  facts: { label: string; value: string }[];
  note: string | null;
};

/** What the words of a mail are made with. */
export type MailWords = {
  t: ReturnType<typeof translatorFor>;
  /** An ISO instant, written out in the recipient's language and zone. */
  date: (instant: string) => string;
  brand: string;
  email: string;
  /** ISO instant until which the link of an account mail works. */
  linkValidUntil: string | null;
};

/** How a mail writes an instant: to the minute, with its zone. */
export const EXACT_DATE = {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
} as const;

/** A row of the facts, left out when there is no value. */
export function fact(label: string, value: string | null): MailBody["facts"] {
  return value === null ? [] : [{ label, value }];
}

/** Quoted words, or nothing when there are none. */
export function quote(label: string, text: string | null): MailBody["quote"] {
  return text === null ? null : { label, text };
}
