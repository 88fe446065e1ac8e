import { cx } from "./class-names";

/** The shapes of app/shapes.css. */
export const shapes = [
  "WAITING_SUPPORT",
  "IN_PROGRESS",
  "WAITING_CUSTOMER",
  "WAITING_THIRD_PARTY",
  "RESOLVED",
  "CLOSED",
  "CRITICAL",
  "HIGH",
  "NORMAL",
  "LOW",
  "BREACHED",
  "PAUSED",
  "OVERDUE",
  "TAKE",
  "CROSSED",
  "TIMER",
  "DOWN",
  "CHECK",
  "PERSON",
  "LEAVE",
  "UPLOAD",
  "AGAIN",
  "REMOVE",
  "FAILED",
  "FILE",
  "INBOX",
  "ARCHIVE",
  "BOOKMARK",
  "BOOK_USER",
  "BUILDING",
  "CONTACT",
  "HANDSHAKE",
  "MAILS",
  "SETTINGS",
  "PEOPLE",
  "PLUS",
  "SEARCH",
  "BELL",
  "FILTER",
  "SLIDERS",
  "DOWNLOAD",
  "ZAP",
  "BACK",
  "INFO",
  "WARNING",
  "MAIL",
  "PHONE",
  "PRINT",
  "CANNED",
  "LEFT",
  "RIGHT",
] as const;

export type ShapeName = (typeof shapes)[number];

/** A shape beside the words that say the same, as large as they are unless `className` says otherwise. */
export function Shape({ name, className }: { name: ShapeName; className?: string | undefined }) {
  return <span aria-hidden className={cx("shape", `shape-${name}`, className)} />;
}
