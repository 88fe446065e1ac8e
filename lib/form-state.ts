import type errors from "@/lib/i18n/messages/ro/errors.json";
import type { Original } from "@/lib/tickets/duplicates";
import type { TicketStatus } from "@/prisma/generated/enums";

/** A code that has words in errors.json: every ErrorCode, and what a schema says about a single field. */
export type ErrorWord = keyof typeof errors;

/** What was typed, by field; lists for fields that may repeat. */
export type FormValues = Record<string, string | string[]>;

/**
 * A ticket changed among others: why it was left as it is and the status it has, where that is told, or what the change
 * replaced, if that can be undone.
 */
export type TicketOutcome = {
  number: number;
  version: number;
  code: ErrorWord | null;
  was: string | null;
  status?: TicketStatus | undefined;
};

/** What a form shows after it was sent; `ok` is null before that. Passwords are never among the values. */
export type FormState = {
  ok: boolean | null;
  /** Why it was refused, as a whole. */
  code?: ErrorWord;
  /** Why, field by field. */
  fields?: Record<string, ErrorWord>;
  /** What was typed, to be shown again after a refusal. */
  values?: FormValues;
  /** What became of each ticket of many. */
  outcomes?: readonly TicketOutcome[];
  /** The ticket that was taken as the most urgent: of the agent's own teams, or of all when those had none. */
  taken?: { number: number; of: "teams" | "all" };
  /** The ticket that has to be seen before another one is closed in its favour; null when it cannot be. */
  original?: Original | null;
  /** Under which the unexpected was logged; shown to the person. */
  errorId?: string;
};

/** The state of a form not sent yet: `useActionState(action, BLANK)`. */
export const BLANK: FormState = { ok: null };
