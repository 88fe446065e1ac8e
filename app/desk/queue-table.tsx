import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { PersonActor } from "@/lib/people/actor";
import { type QueueColumn, type QueueLook, queueColumns } from "@/lib/tickets/look";
import type { QueueOptions } from "@/lib/tickets/queue-options";
import { BULK_FORM } from "./bulk-form";
import { type ShownRow, useQueueCells } from "./queue-cells";

type QueueTableProps = {
  actor: PersonActor;
  rows: readonly ShownRow[];
  options: QueueOptions;
  look: QueueLook;
};

const checkbox = "relative z-10 size-4 accent-accent";

/** The rows of the queue: a dense table, and cards where there is no room for one. */
export function QueueTable({ actor, rows, options, look }: QueueTableProps) {
  const t = useTranslations("desk");
  const cells = useQueueCells(actor, options);
  const columns = queueColumns.filter((name) => look.columns.includes(name));
  return (
    <div className="rounded-xl border border-line bg-surface shadow-card max-lg:border-0 max-lg:bg-transparent max-lg:shadow-none lg:overflow-x-auto">
      <table
        data-density={look.density}
        className="group/table w-full text-left text-sm max-lg:flex max-lg:flex-col max-lg:gap-3"
      >
        <thead className="border-line border-b text-muted text-xs">
          <tr className="max-lg:flex">
            <th scope="col" className={cx(heading, "max-lg:p-0")}>
              <label className="flex items-center gap-2.5">
                <input
                  type="checkbox"
                  data-select="all"
                  aria-label={t("bulk.selectAll")}
                  className={cx(checkbox, "noscript:hidden")}
                />
                <span aria-hidden className="lg:hidden">
                  {t("bulk.selectAll")}
                </span>
                <span className="max-lg:sr-only">{t("column.number")}</span>
              </label>
            </th>
            {(["subject", ...columns] as const).map((name) => (
              <th key={name} scope="col" className={cx(heading, "max-lg:sr-only")}>
                {t(`column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-lg:flex max-lg:flex-col max-lg:gap-3 max-lg:divide-y-0 max-lg:group-data-[density=compact]/table:gap-2">
          {rows.map((row) => (
            <QueueLine key={row.id} row={row} columns={columns} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const heading = "whitespace-nowrap px-2.5 py-2.5 font-medium first:pl-5 last:pr-5";

type QueueLineProps = {
  row: ShownRow;
  columns: readonly QueueColumn[];
  cells: Record<QueueColumn, (row: ShownRow) => ReactNode>;
};

function QueueLine({ row, columns, cells }: QueueLineProps) {
  const t = useTranslations("desk.bulk");
  const { organisation } = row.requester;
  const breached = row.hasBreach || row.clock?.breached === true;
  return (
    <tr
      data-number={row.number}
      className={cx("queue-row group", breached && "lg:shadow-[inset_3px_0_0_var(--danger)]")}
    >
      <td className="pl-5 text-muted tabular-nums">
        <span className="flex items-center gap-2.5 max-lg:order-1">
          <input
            type="checkbox"
            name="ticket"
            form={BULK_FORM}
            value={`${row.number}:${row.version}`}
            aria-label={t("select", { number: row.number })}
            className={checkbox}
          />
          #{row.number}
        </span>
      </td>
      <td className="w-full min-w-52 max-w-0">
        <div className="queue-subject">
          <Link href={`/desk/tickets/${row.number}`}>{row.subject}</Link>
          <p>
            {row.requester.name}
            {organisation ? ` · ${organisation.name}` : null}
          </p>
        </div>
      </td>
      {columns.map((name) => (
        <td key={name}>{cells[name](row)}</td>
      ))}
    </tr>
  );
}
