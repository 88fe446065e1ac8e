import { useLocale, useTranslations } from "next-intl";
import { exactWords, relativeWords } from "@/components/ui/time-words";
import { useRendering } from "@/components/ui/use-rendering";
import { catalogue } from "@/lib/i18n/catalogue";
import type { PersonActor } from "@/lib/people/actor";
import type { PressingClock } from "@/lib/sla/pressing";
import type { QueueSort } from "@/lib/tickets/filters";
import type { QueueLook } from "@/lib/tickets/look";
import { refusal } from "@/lib/tickets/machine";
import type { Overdue } from "@/lib/tickets/overdue";
import type { QueueRow } from "@/lib/tickets/queue";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import type { QueueLine, QueueWords } from "./queue-line";

/** A row with what the queue tells of it beside the ticket itself. */
export type FoundRow = QueueRow & {
  clock: PressingClock | null;
  overdue: Overdue | null;
  tags: readonly string[];
};

/** Rows as they are drawn: names for ids, instants in words. What has to be put into words for a hidden column is left out. */
export function useQueueLines(
  actor: PersonActor,
  options: QueueOptions,
  look: QueueLook,
): (row: FoundRow) => QueueLine {
  const t = useTranslations("desk.overdue");
  const ro = useLocale() === "ro";
  const { reader, minute } = useRendering();
  const shown = new Set(look.columns);
  const named = (all: readonly { id: string; name: string }[], id: string | null) =>
    all.find((each) => each.id === id)?.name ?? null;
  const categories = options.categories.map(({ id, nameRo, nameEn }) => ({ id, name: ro ? nameRo : nameEn }));
  const said = (date: Date) => {
    const at = date.getTime();
    return { at, said: relativeWords(at, minute, reader), exact: exactWords(at, reader) };
  };
  return (row) => {
    const { number, version, subject, status, priority, channel, assignee, requester, tags } = row;
    const { dueAt: _, ...clock } = row.clock ?? { dueAt: null };
    return {
      number,
      version,
      subject,
      requester: [requester.name, requester.organisation?.name].filter(Boolean).join(" · "),
      overdue: row.overdue && t(row.overdue),
      breached: row.hasBreach || row.clock?.breached === true,
      status,
      priority,
      assignee: assignee && { name: assignee.name, own: assignee.id === actor.id },
      takeable: !assignee && !refusal(actor, row, "assign"),
      team: shown.has("team") ? named(options.teams, row.teamId) : null,
      category: shown.has("category") ? named(categories, row.categoryId) : null,
      thirdParty: shown.has("thirdParty") ? named(options.thirdParties, row.thirdPartyId) : null,
      tags,
      channel,
      receivedAt: shown.has("receivedAt") ? said(row.receivedAt) : null,
      activity: shown.has("activity") ? said(row.lastActivityAt) : null,
      clock: "metric" in clock ? clock : null,
    };
  };
}

/** What the rows say, in the reader's language; the clock's column says so where they go by its deadline. */
export function useQueueWords(sort: QueueSort): QueueWords {
  const { common, desk, sla } = catalogue[useLocale()];
  const t = useTranslations();
  return {
    status: common.status,
    priority: common.priority,
    channel: common.channel,
    metric: sla.metric,
    column: sort === "breach" ? { ...desk.column, clock: t("desk.clockByDeadline") } : desk.column,
    selectAll: t("desk.bulk.selectAll"),
    select: t.raw("desk.bulk.select"),
    take: t("desk.take"),
    takeNumber: t.raw("desk.takeNumber"),
    taken: t.raw("desk.done.taken"),
    nobody: t("desk.nobody"),
    clock: {
      left: t.raw("sla.left"),
      over: t.raw("sla.over"),
      paused: t.raw("sla.pausedWithLeft"),
      breached: t("sla.verdict.BREACHED"),
      stands: t.raw("sla.stands"),
    },
  };
}
