/** What a mail shows: finished words in the recipient's language, and its links. */
export type MailView = {
  locale: "ro" | "en";
  brand: string;
  /** The brand's colour, and what is written on it, in the light and the dark scheme. */
  accent: Record<"light" | "dark", { accent: string; on: string }>;
  subject: string;
  /** Shown by mail programs beside the subject, before the mail is opened. */
  preview: string;
  heading: string;
  greeting: string;
  ticket: { label: string; subject: string } | null;
  lines: string[];
  quote: { label: string; text: string } | null;
  facts: { label: string; value: string }[];
  note: string | null;
  action: { label: string; href: string };
  optOut: { label: string; about: string; href: string } | null;
  footer: string[];
};
