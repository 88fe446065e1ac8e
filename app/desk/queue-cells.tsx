import type { ReactNode } from "react";
import { RowClock } from "@/components/desk/row-clock";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { PriorityMark } from "@/components/ui/priority-mark";
import { type SaidInstant, SaidTime } from "@/components/ui/said-time";
import { Shape } from "@/components/ui/shape";
import { StatusBadge } from "@/components/ui/status-badge";
import type { QueueColumn } from "@/lib/tickets/look";
import { type QueueLine, type QueueWords, TAKE_FORM } from "./queue-line";

type Cell = (line: QueueLine) => ReactNode;

/**
 * What each column says of a row. `max-lg` places it in the card that a row is where there is no room. An element less
 * in a cell is fifty less on a page.
 */
export function queueCells(words: QueueWords, asOf: number): Record<QueueColumn, Cell> {
  const named = (key: QueueColumn, name: string | null) => (
    <td key={key} className={name ? "max-lg:order-5" : "max-lg:hidden"}>
      {name ? (
        <span className="line-clamp-2 min-w-24 text-[0.8125rem] max-lg:min-w-0">{name}</span>
      ) : (
        <span className="text-muted">–</span>
      )}
    </td>
  );
  const moment = (key: QueueColumn, instant: SaidInstant | null) => (
    <td key={key} className="queue-moment">
      {instant ? <SaidTime instant={instant} shape="relative" asOf={asOf} /> : null}
    </td>
  );
  return {
    status: ({ status }) => (
      <td key="status" className="max-lg:order-2 max-lg:ml-auto">
        <StatusBadge status={status} label={words.status[status]} narrow />
      </td>
    ),
    priority: ({ priority }) => (
      <td key="priority" className="max-lg:order-4">
        <PriorityMark priority={priority} label={words.priority[priority]} />
      </td>
    ),
    assignee: (line) => <Assignee key="assignee" line={line} words={words} />,
    team: ({ team }) => named("team", team),
    category: ({ category }) => named("category", category),
    tags: ({ tags }) => (
      <td key="tags" className="max-lg:order-5 max-lg:empty:hidden">
        {tags.length > 0 ? (
          <span className="flex min-w-24 flex-wrap gap-1 max-lg:min-w-0">
            {tags.map((name) => (
              <Badge key={name}>{name}</Badge>
            ))}
          </span>
        ) : null}
      </td>
    ),
    channel: ({ channel }) => (
      <td key="channel" className="max-lg:order-5">
        {words.channel[channel]}
      </td>
    ),
    thirdParty: ({ thirdParty }) => named("thirdParty", thirdParty),
    receivedAt: ({ receivedAt }) => moment("receivedAt", receivedAt),
    clock: ({ clock }) => (
      <td key="clock" className={cx("min-w-56 max-lg:order-6 max-lg:basis-full", !clock && "max-lg:hidden")}>
        {clock ? <RowClock clock={clock} metric={words.metric[clock.metric]} words={words.clock} /> : "–"}
      </td>
    ),
    activity: ({ activity }) => moment("activity", activity),
  };
}

function Assignee({
  line: { number, version, assignee, takeable },
  words,
}: Record<"line", QueueLine> & Record<"words", QueueWords>) {
  if (assignee) {
    return (
      <td className="max-lg:order-5">
        <span className="flex items-center gap-2">
          <Avatar name={assignee.name} size="sm" tone={assignee.own ? "accent" : "neutral"} />
          <span className="max-w-28 truncate">{assignee.name}</span>
        </span>
      </td>
    );
  }
  if (!takeable) return <td className="text-muted max-lg:order-5">{words.nobody}</td>;
  return (
    <td className="max-lg:order-7 max-lg:ml-auto">
      <button
        type="submit"
        form={TAKE_FORM}
        name="ticket"
        value={`${number}:${version}`}
        aria-label={words.takeNumber.replace("{number}", String(number))}
        className="queue-take"
      >
        <Shape name="TAKE" />
        {words.take}
      </button>
    </td>
  );
}
