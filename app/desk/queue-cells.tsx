import type { ReactNode } from "react";
import { RowClock } from "@/components/desk/row-clock";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { PriorityMark } from "@/components/ui/priority-mark";
import { Shape } from "@/components/ui/shape";
import { StatusBadge } from "@/components/ui/status-badge";
import { TickingTime } from "@/components/ui/ticking-time";
import type { QueueColumn } from "@/lib/tickets/look";
import { type QueueLine, type QueueWords, type SaidInstant, TAKE_FORM } from "./queue-line";

type Cell = (line: QueueLine) => ReactNode;

/** What each column says of a row. `max-lg` places it in the card that a row is where there is no room. */
export function queueCells(words: QueueWords, asOf: number): Record<QueueColumn, Cell> {
  const named = (name: string | null) => (
    <span className="line-clamp-2 min-w-24 text-[0.8125rem] max-lg:order-5 max-lg:min-w-0">
      {name ?? <span className="text-muted max-lg:hidden">–</span>}
    </span>
  );
  const moment = (instant: SaidInstant | null) => (instant ? <Moment {...instant} asOf={asOf} /> : null);
  return {
    status: ({ status }) => (
      <span className="max-lg:order-2 max-lg:ml-auto">
        <StatusBadge status={status} label={words.status[status]} narrow />
      </span>
    ),
    priority: ({ priority }) => (
      <span className="max-lg:order-4">
        <PriorityMark priority={priority} label={words.priority[priority]} />
      </span>
    ),
    assignee: (line) => <Assignee line={line} words={words} />,
    team: ({ team }) => named(team),
    category: ({ category }) => named(category),
    tags: ({ tags }) => (
      <span className="flex min-w-24 flex-wrap gap-1 max-lg:order-5 max-lg:min-w-0 max-lg:empty:hidden">
        {tags.map((name) => (
          <Badge key={name}>{name}</Badge>
        ))}
      </span>
    ),
    channel: ({ channel }) => <span className="max-lg:order-5">{words.channel[channel]}</span>,
    thirdParty: ({ thirdParty }) => named(thirdParty),
    receivedAt: ({ receivedAt }) => moment(receivedAt),
    clock: ({ clock }) => (
      <div className="max-lg:order-6 max-lg:basis-full">
        {clock ? <RowClock clock={clock} metric={words.metric[clock.metric]} words={words.clock} /> : "–"}
      </div>
    ),
    activity: ({ activity }) => moment(activity),
  };
}

function Moment({ at, said, exact, asOf }: SaidInstant & { asOf: number }) {
  return (
    <span className="relative z-10 text-[0.8125rem] text-muted max-lg:order-5 max-lg:ml-auto">
      <TickingTime
        at={at}
        shape="relative"
        said={said}
        asOf={asOf}
        data-exact={exact}
        title={exact}
        className="whitespace-nowrap rounded-sm"
      />
    </span>
  );
}

function Assignee({
  line: { number, version, assignee, takeable },
  words,
}: Record<"line", QueueLine> & Record<"words", QueueWords>) {
  if (assignee) {
    return (
      <span className="flex items-center gap-2 max-lg:order-5">
        <Avatar name={assignee.name} size="sm" tone={assignee.own ? "accent" : "neutral"} />
        <span className="max-w-28 truncate">{assignee.name}</span>
      </span>
    );
  }
  if (!takeable) return <span className="text-muted max-lg:order-5">{words.nobody}</span>;
  return (
    <span className="relative z-10 max-lg:order-7 max-lg:ml-auto">
      <button
        type="submit"
        form={TAKE_FORM}
        name="ticket"
        value={`${number}:${version}`}
        aria-label={words.takeNumber.replace("{number}", String(number))}
        className={buttonClass("secondary", "sm")}
      >
        <Shape name="TAKE" className="size-4" />
        {words.take}
      </button>
    </span>
  );
}
