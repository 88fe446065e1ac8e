import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

type TableProps = { label: string; headings: readonly string[]; children: ReactNode };

/** Rows in columns, and as cards where there is no room for columns. */
export function Table({ label, headings, children }: TableProps) {
  return (
    <div className="rounded-xl border border-line bg-surface shadow-card max-lg:border-0 max-lg:bg-transparent max-lg:shadow-none">
      <table aria-label={label} className="w-full text-left text-sm max-lg:block">
        <thead className="border-line border-b text-muted text-xs max-lg:sr-only">
          <tr>
            {headings.map((heading) => (
              <th
                key={heading}
                scope="col"
                className="whitespace-nowrap px-3 py-2.5 font-medium first:pl-5 last:pr-5"
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-lg:flex max-lg:flex-col max-lg:gap-3 max-lg:divide-y-0">
          {children}
        </tbody>
      </table>
    </div>
  );
}

export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      className={cx(
        "max-lg:flex max-lg:flex-col max-lg:gap-1.5 max-lg:rounded-xl max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-4 max-lg:shadow-card",
        className,
      )}
      {...rest}
    />
  );
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return (
    <td
      className={cx(
        "px-3 py-2.5 align-top first:pl-5 last:pr-5 max-lg:block max-lg:p-0 max-lg:empty:hidden",
        className,
      )}
      {...rest}
    />
  );
}
