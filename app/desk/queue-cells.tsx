import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QuickForm } from "@/components/desk/quick-form";
import { RowClock } from "@/components/desk/row-clock";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { PriorityMark } from "@/components/ui/priority-mark";
import { RelativeTime } from "@/components/ui/relative-time";
import { Shape } from "@/components/ui/shape";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PersonActor } from "@/lib/people/actor";
import type { PressingClock } from "@/lib/sla/pressing";
import type { QueueColumn } from "@/lib/tickets/look";
import { refusal } from "@/lib/tickets/machine";
import type { QueueRow } from "@/lib/tickets/queue";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { takeInQueue } from "./queue-actions";

/** A row with what the queue tells of it beside the ticket itself. */
export type ShownRow = QueueRow & { clock: PressingClock | null; tags: readonly string[] };

/** What each column says of a row. `max-lg` places it in the card that a row is where there is no room. */
export function useQueueCells(
  actor: PersonActor,
  options: QueueOptions,
): Record<QueueColumn, (row: ShownRow) => ReactNode> {
  const t = useTranslations("common");
  const ro = useLocale() === "ro";
  const named = (all: readonly { id: string; name: string }[], id: string | null) => (
    <span className="line-clamp-2 min-w-24 text-[0.8125rem] max-lg:order-5 max-lg:min-w-0">
      {all.find((each) => each.id === id)?.name ?? <span className="text-muted max-lg:hidden">–</span>}
    </span>
  );
  const categories = options.categories.map(({ id, nameRo, nameEn }) => ({ id, name: ro ? nameRo : nameEn }));
  return {
    status: ({ status }) => (
      <span className="max-lg:order-2 max-lg:ml-auto">
        <StatusBadge status={status} label={t(`status.${status}`)} narrow />
      </span>
    ),
    priority: ({ priority }) => (
      <span className="max-lg:order-4">
        <PriorityMark priority={priority} label={t(`priority.${priority}`)} />
      </span>
    ),
    assignee: (row) => <Assignee actor={actor} row={row} />,
    team: ({ teamId }) => named(options.teams, teamId),
    category: ({ categoryId }) => named(categories, categoryId),
    tags: ({ tags }) => (
      <span className="flex min-w-24 flex-wrap gap-1 max-lg:order-5 max-lg:min-w-0 max-lg:empty:hidden">
        {tags.map((name) => (
          <Badge key={name}>{name}</Badge>
        ))}
      </span>
    ),
    channel: ({ channel }) => <span className="max-lg:order-5">{t(`channel.${channel}`)}</span>,
    thirdParty: ({ thirdPartyId }) => named(options.thirdParties, thirdPartyId),
    receivedAt: ({ receivedAt }) => <Moment at={receivedAt} />,
    clock: ({ clock }) => (
      <div className="max-lg:order-6 max-lg:basis-full">{clock ? <RowClock clock={clock} /> : "–"}</div>
    ),
    activity: ({ lastActivityAt }) => <Moment at={lastActivityAt} />,
  };
}

function Moment({ at }: { at: Date }) {
  return (
    <span className="relative z-10 text-[0.8125rem] text-muted max-lg:order-5 max-lg:ml-auto">
      <RelativeTime at={at.getTime()} focusable={false} />
    </span>
  );
}

function Assignee({ actor, row }: { actor: PersonActor; row: ShownRow }) {
  const t = useTranslations("desk");
  const { number, version, assignee } = row;
  if (assignee) {
    return (
      <span className="flex items-center gap-2 max-lg:order-5">
        <Avatar name={assignee.name} size="sm" tone={assignee.id === actor.id ? "accent" : "neutral"} />
        <span className="max-w-28 truncate">{assignee.name}</span>
      </span>
    );
  }
  if (refusal(actor, row, "assign")) return <span className="text-muted max-lg:order-5">{t("nobody")}</span>;
  return (
    <div className="relative z-10 max-lg:order-7 max-lg:ml-auto">
      <QuickForm
        key={version}
        action={takeInQueue}
        values={{ number, version, assigneeId: actor.id }}
        success={t("done.taken", { number })}
        label={t("takeNumber", { number })}
        done={t("taken")}
      >
        <Shape name="TAKE" className="size-4" />
        {t("take")}
      </QuickForm>
    </div>
  );
}
