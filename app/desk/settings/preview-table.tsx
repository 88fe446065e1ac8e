import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { ExactTime } from "@/components/ui/exact-time";
import { Link } from "@/components/ui/link";
import { Cell, Row, Table } from "@/components/ui/table";
import { durationWords } from "@/components/ui/time-words";
import type { Preview, PreviewRow } from "@/lib/policies/preview";

/** Which open tickets would get which new deadline: the figures, then the deadlines that weigh most. */
export function PreviewTable({ preview }: { preview: Preview }) {
  const t = useTranslations("policies.preview");
  const { open, lookedAt, tickets, breached, rows, changes } = preview;
  return (
    <>
      <div className="mb-4 max-w-prose text-sm" data-preview={tickets}>
        <p>
          {lookedAt < open ? t("cut", { open, count: lookedAt }) : t("whole", { count: open })}{" "}
          {open > 0 ? <strong className="font-semibold">{t("changed", { count: tickets })}</strong> : null}
        </p>
        {rows.length < changes ? (
          <p className="mt-1 text-muted">{t("shown", { shown: rows.length, count: changes })}</p>
        ) : null}
      </div>
      {breached > 0 ? (
        <Alert tone="warn" className="mb-4 max-w-3xl">
          {t("breached", { count: breached })}
        </Alert>
      ) : null}
      {rows.length > 0 ? (
        <Table label={t("list")} headings={[t("ticket"), t("clock"), t("before"), t("after")]}>
          {rows.map((row) => (
            <Line key={`${row.number} ${row.metric} ${row.cycle}`} row={row} />
          ))}
        </Table>
      ) : null}
    </>
  );
}

function Line({ row }: { row: PreviewRow }) {
  const t = useTranslations("policies.preview");
  const tMetric = useTranslations("sla.metric");
  const tPriority = useTranslations("common.priority");
  const { number, subject, priority, metric, state, breach } = row;
  return (
    <Row data-changed={number} data-metric={metric}>
      <Cell className="lg:max-w-96">
        <Link href={`/desk/tickets/${number}`} className="font-medium hover:text-accent hover:underline">
          <span className="text-muted tabular-nums">#{number}</span>{" "}
          <span className="break-words">{subject}</span>
        </Link>
        <p className="text-muted text-xs">{tPriority(priority)}</p>
      </Cell>
      <Cell>{tMetric(metric)}</Cell>
      <Cell className="text-muted">
        <span className="lg:hidden">{t("before")}: </span>
        <Deadline state={state} due={row.dueBefore} leftMs={row.leftBefore} />
      </Cell>
      <Cell>
        <span className="text-muted lg:hidden">{t("after")}: </span>
        <span className="font-medium">
          <Deadline state={state} due={row.dueAfter} leftMs={row.leftAfter} />
        </span>
        {breach === "none" ? null : (
          <Badge tone={breach === "now" ? "danger" : "neutral"} className="ml-2">
            {t(breach === "now" ? "now" : "stays")}
          </Badge>
        )}
      </Cell>
    </Row>
  );
}

type DeadlineProps = { state: PreviewRow["state"]; due: number | null; leftMs: number };

/** When a clock falls due, or what it has left while it stands. */
function Deadline({ state, due, leftMs }: DeadlineProps) {
  const t = useTranslations("policies.preview");
  if (state !== "RUNNING")
    return t(leftMs < 0 ? "over" : "left", { duration: durationWords(Math.abs(leftMs)) });
  return due === null ? t("never") : <ExactTime at={due} focusable={false} />;
}
