import { useTranslations } from "next-intl";
import { exactWords, momentWords } from "@/components/ui/time-words";
import { useRendering } from "@/components/ui/use-rendering";
import type { SlaMetric, TicketStatus } from "@/prisma/generated/enums";
import { DeadlineLine, type DrawnDeadline } from "./deadline-line";

type Due = {
  status: TicketStatus;
  autoCloseAt: Date | null;
  /** Those that run; `dueAt` in epoch ms. */
  clocks: readonly { metric: SlaMetric; dueAt: number | null; late: boolean }[];
};

/** Puts what is due next on a request into words. For server components. */
export function useNextDeadline(): (due: Due) => DrawnDeadline {
  const t = useTranslations("portal.deadline");
  const { reader, minute } = useRendering();
  const plain = (before: string, late = false) => ({ before, instant: null, after: "", late });
  const until = (words: string, at: number) => {
    const [before = "", after = ""] = words.split("<at></at>");
    const instant = { at, said: momentWords(at, minute, reader), exact: exactWords(at, reader) };
    return { before, instant, after, late: false };
  };
  return (due) => {
    if (due.status === "RESOLVED" && due.autoCloseAt)
      return until(t.raw("autoClose"), due.autoCloseAt.getTime());
    const running = due.clocks.flatMap(({ dueAt, ...clock }) =>
      dueAt === null ? [] : [{ ...clock, dueAt }],
    );
    const next = running.filter(({ late }) => !late).toSorted((a, b) => a.dueAt - b.dueAt)[0];
    if (next) return until(t.raw(next.metric), next.dueAt);
    const late = running[0];
    if (late) return plain(t("late", { metric: late.metric }), true);
    return plain(t(due.status === "WAITING_THIRD_PARTY" ? "paused" : "none"));
  };
}

/** The next thing that is due on a request, in words. */
export function NextDeadline({ due }: { due: Due }) {
  return <DeadlineLine deadline={useNextDeadline()(due)} asOf={useRendering().minute} focusable />;
}
