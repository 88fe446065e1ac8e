"use client";

import { useEffect } from "react";
import { OverdueFlag } from "@/components/desk/overdue-flag";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { type Packed, usePacked } from "@/components/ui/packed";
import { useReader } from "@/components/ui/reader";
import { type QueueColumn, type QueueLook, queueColumns } from "@/lib/tickets/look";
import { BULK_FORM } from "./bulk-form";
import { queueCells } from "./queue-cells";
import type { QueueLine, QueueWords } from "./queue-line";
import { TakeForm, useTaking } from "./take-form";
import { countSelected } from "./use-selected";

type QueueTableProps = {
  lines: Packed<readonly QueueLine[]>;
  look: QueueLook;
  words: Packed<QueueWords>;
  /** What the reader is called, once a ticket is his. */
  ownName: string;
};

const MINUTE_MS = 60_000;
const heading = "whitespace-nowrap px-2.5 py-2.5 font-medium first:pl-5 last:pr-5";

/**
 * The rows of the queue: a dense table, and cards where there is no room for one. A leaf although it is large: fifty
 * rows sent as data cost the server a fifth of what they cost as markup (docs/decisions/0009-lists-as-data.md).
 */
export function QueueTable({ lines: packedLines, look, words: packedWords, ownName }: QueueTableProps) {
  const lines = usePacked(packedLines);
  const words = usePacked(packedWords);
  const taking = useTaking(words.taken);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that is taken stands otherwise
  useEffect(countSelected, [taking.shown]);
  const cells = queueCells(words, Math.floor(useReader().now / MINUTE_MS) * MINUTE_MS);
  const columns = queueColumns.filter((name) => look.columns.includes(name));
  return (
    <div className="rounded-xl border border-line bg-surface shadow-card max-lg:border-0 max-lg:bg-transparent max-lg:shadow-none lg:overflow-x-auto">
      <TakeForm taking={taking} />
      <table
        data-density={look.density}
        className="group/table w-full text-left text-sm max-lg:flex max-lg:flex-col max-lg:gap-3"
      >
        <thead className="border-line border-b text-muted text-xs">
          <tr className="max-lg:flex">
            <th scope="col" className={cx(heading, "max-lg:p-0")}>
              <label className="flex items-center">
                <input type="checkbox" data-select="all" aria-label={words.selectAll} className="queue-box" />
                <span aria-hidden className="lg:hidden">
                  {words.selectAll}
                </span>
                <span className="max-lg:sr-only">{words.column.number}</span>
              </label>
            </th>
            {(["subject", ...columns] as const).map((name) => (
              <th key={name} scope="col" className={cx(heading, "max-lg:sr-only")}>
                {words.column[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-lg:flex max-lg:flex-col max-lg:gap-3 max-lg:divide-y-0 max-lg:group-data-[density=compact]/table:gap-2">
          {lines.map((line) => (
            <Row
              key={line.number}
              line={line}
              takenBy={taking.has(line) ? ownName : null}
              columns={columns}
              cells={cells}
              select={words.select}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  line: QueueLine;
  /** Who has just taken it, where the list has not been read anew since. */
  takenBy: string | null;
  columns: readonly QueueColumn[];
  cells: ReturnType<typeof queueCells>;
  select: string;
};

function Row({ line: read, takenBy, columns, cells, select }: RowProps) {
  const line: QueueLine =
    takenBy === null ? read : { ...read, status: "IN_PROGRESS", assignee: { name: takenBy, own: true } };
  const { number, version, subject, requester, overdue, breached } = line;
  return (
    <tr
      data-number={number}
      data-taken={takenBy === null ? undefined : true}
      data-breached={breached ? true : undefined}
      className="queue-row"
    >
      <td className="queue-number">
        <input
          type="checkbox"
          name="ticket"
          form={BULK_FORM}
          value={`${number}:${version}`}
          data-status={line.status}
          aria-label={select.replace("{number}", String(number))}
          className="queue-box"
        />
        {`#${number}`}
      </td>
      <td className="w-full min-w-44 max-w-0 max-lg:order-3 max-lg:max-w-full">
        <div className="queue-subject">
          <Link href={`/desk/tickets/${number}`}>{subject}</Link>
          <p>
            {overdue ? <OverdueFlag>{overdue}</OverdueFlag> : null}
            {requester}
          </p>
        </div>
      </td>
      {columns.map((name) => cells[name](line))}
    </tr>
  );
}
