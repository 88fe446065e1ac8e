import type { TicketStatus } from "@/prisma/generated/enums";

/** A ticket that is selected, in the status its row shows. */
export type Chosen = { number: number; status: TicketStatus };

/** What is done to tickets, by what it asks of their status. */
export type Kind = "assign" | "resolve" | "other";

/** The tickets named at most where there may be many. */
const NAMED_MAX = 5;

/** How many of the tickets can be changed, and those that cannot, by the status that keeps them from it. */
export function forecast(chosen: readonly Chosen[], refusedIn: readonly TicketStatus[]) {
  const refused = chosen.filter(({ status }) => refusedIn.includes(status));
  const because = [...new Set(refused.map(({ status }) => status))].map((status) => ({
    status,
    numbers: refused.filter((each) => each.status === status).map(({ number }) => number),
  }));
  return { can: chosen.length - refused.length, because };
}

/** Tickets by number, "#12, #15"; of many the first few and `more`, with `{count}` of the rest. */
export function namedTickets(numbers: readonly number[], more: string): string {
  const first = numbers.slice(0, NAMED_MAX).map((number) => `#${number}`);
  const rest = numbers.length - first.length;
  return rest > 0 ? `${first.join(", ")} ${more.replace("{count}", String(rest))}` : first.join(", ");
}

/** How many were changed, as `{changed}` is replaced by: with their numbers where they are few. */
export function changedFew(numbers: readonly number[]): string {
  const few = numbers.length > 0 && numbers.length <= NAMED_MAX;
  return few ? `{changed} (${namedTickets(numbers, "")})` : "{changed}";
}
