import type { FormDraft } from "@/lib/drafts/schema";
import { composerModes } from "./composer-mode";

/** The moves beside the composer that ask for words. */
const writtenMoves = ["release", "reopen", "withdraw", "duplicate"] as const;

type WrittenMove = (typeof writtenMoves)[number];

/** The forms of a ticket in which an agent writes. */
export const ticketForms = [...composerModes, ...writtenMoves] as const;

type TicketForm = (typeof ticketForms)[number];

export type TicketDrafts = Record<TicketForm, FormDraft>;

/** Whether a form, or a move, is one of those beside the composer that ask for words. */
export function isWrittenMove<F extends string>(form: F): form is F & WrittenMove {
  return writtenMoves.some((move) => move === form);
}

/** The keys under which the drafts of a ticket's forms are kept. */
export function draftKeys(number: number): string[] {
  return ticketForms.map((form) => draftKeyOf(number, form));
}

/** The drafts of these keys by form. */
export function byForm(drafts: readonly FormDraft[]): TicketDrafts {
  return Object.fromEntries(drafts.map((draft, index) => [ticketForms[index], draft])) as TicketDrafts;
}

/** Of the moves beside the composer the one last written in; null when none is begun. */
export function begunMove(drafts: TicketDrafts): WrittenMove | null {
  const at = (move: WrittenMove) => drafts[move].savedAt ?? 0;
  const [latest] = writtenMoves.toSorted((a, b) => at(b) - at(a));
  return latest && at(latest) > 0 ? latest : null;
}

/** The key under which a form's draft is kept. */
export function draftKeyOf(number: number, form: TicketForm): string {
  return `ticket:${number}:${form}`;
}
