import { useTranslations } from "next-intl";
import { ExactTime } from "@/components/ui/exact-time";
import type { RequestRow } from "@/lib/tickets/requests";

/** The next thing that is due on a request, in words. */
export function NextDeadline({ row }: { row: Pick<RequestRow, "status" | "autoCloseAt" | "clocks"> }) {
  const t = useTranslations("portal.deadline");
  if (row.status === "RESOLVED" && row.autoCloseAt) {
    const closes = row.autoCloseAt.getTime();
    return t.rich("autoClose", { at: () => <ExactTime at={closes} /> });
  }
  const running = row.clocks.flatMap(({ metric, dueAt, late }) =>
    dueAt === null ? [] : [{ metric, due: dueAt, late }],
  );
  const next = running.filter(({ late }) => !late).toSorted((a, b) => a.due - b.due)[0];
  if (next) return t.rich(next.metric, { at: () => <ExactTime at={next.due} /> });
  const late = running[0];
  if (late) return <span className="text-danger">{t("late", { metric: late.metric })}</span>;
  return <span>{t("none")}</span>;
}
