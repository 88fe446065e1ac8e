import { useTranslations } from "next-intl";
import { ExactTime } from "@/components/ui/exact-time";
import type { SlaMetric, TicketStatus } from "@/prisma/generated/enums";

type Due = {
  status: TicketStatus;
  autoCloseAt: Date | null;
  /** Those that run; `dueAt` in epoch ms. */
  clocks: readonly { metric: SlaMetric; dueAt: number | null; late: boolean }[];
};

/** The next thing that is due on a request, in words. `focusable`: its exact time is a stop of the keyboard. */
export function NextDeadline({ due, focusable = true }: { due: Due; focusable?: boolean }) {
  const t = useTranslations("portal.deadline");
  const moment = (at: number) => () => <ExactTime at={at} focusable={focusable} />;
  if (due.status === "RESOLVED" && due.autoCloseAt)
    return t.rich("autoClose", { at: moment(due.autoCloseAt.getTime()) });
  const running = due.clocks.flatMap(({ dueAt, ...clock }) => (dueAt === null ? [] : [{ ...clock, dueAt }]));
  const next = running.filter(({ late }) => !late).toSorted((a, b) => a.dueAt - b.dueAt)[0];
  if (next) return t.rich(next.metric, { at: moment(next.dueAt) });
  const late = running[0];
  if (late) return <span className="text-danger">{t("late", { metric: late.metric })}</span>;
  return t(due.status === "WAITING_THIRD_PARTY" ? "paused" : "none");
}
