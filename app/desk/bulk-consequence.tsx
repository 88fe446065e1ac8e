import type { TicketStatus } from "@/prisma/generated/enums";
import { type Chosen, forecast, type Kind, namedTickets } from "./bulk-forecast";

export type ConsequenceWords = {
  /** By what is done, with `{tickets}`. */
  cannot: Record<Kind, string>;
  /** With `{can}` and `{count}`. */
  resolvable: string;
  /** What follows for the customers; {count} of them. */
  resolves: string;
  more: string;
  status: Record<TicketStatus, string>;
};

type ConsequenceProps = {
  chosen: readonly Chosen[];
  /** The statuses in which each is refused. */
  refusedIn: Record<Kind, readonly TicketStatus[]>;
  words: ConsequenceWords;
};

/** Each stands only beside what it is about. */
const shownFor = {
  assign: "hidden group-has-[option[value=assign]:checked]/bulk:block",
  resolve: "hidden group-has-[option[value=resolve]:checked]/bulk:block",
  other:
    "group-has-[option[value=assign]:checked]/bulk:hidden group-has-[option[value=resolve]:checked]/bulk:hidden",
} as const satisfies Record<Kind, string>;

const kinds = ["assign", "resolve", "other"] as const;

/** What will become of the tickets selected, as far as their rows know: which will be refused, and who is mailed. */
export function BulkConsequence({ chosen, refusedIn, words }: ConsequenceProps) {
  return (
    <div aria-live="polite" className="w-0 min-w-full px-1 text-[0.8125rem] text-muted empty:hidden">
      {kinds.map((kind) => {
        const { can, because } = forecast(chosen, refusedIn[kind]);
        const tickets = because.map(
          ({ status, numbers }) => `${namedTickets(numbers, words.more)} (${words.status[status]})`,
        );
        const said = [
          kind === "resolve" && because.length > 0
            ? words.resolvable.replace("{can}", String(can)).replace("{count}", String(chosen.length))
            : null,
          because.length > 0 ? words.cannot[kind].replace("{tickets}", tickets.join("; ")) : null,
          kind === "resolve" && can > 0 ? words.resolves.replace("{count}", String(can)) : null,
        ].filter((each) => each !== null);
        return said.length > 0 ? (
          <p key={kind} data-consequence={kind} className={shownFor[kind]}>
            {said.join(" ")}
          </p>
        ) : null;
      })}
    </div>
  );
}
