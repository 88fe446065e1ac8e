import type { Priority } from "@/prisma/generated/enums";
import { cx } from "./class-names";
import { Shape } from "./shape";

const colours = {
  CRITICAL: "text-danger",
  HIGH: "text-warn",
  NORMAL: "text-muted",
  LOW: "text-muted",
} as const satisfies Record<Priority, string>;

/** A priority as shape and word; `label` is `common.priority.<priority>`. */
export function PriorityMark({ priority, label }: { priority: Priority; label: string }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap text-sm">
      <Shape name={priority} className={cx("size-4", colours[priority])} />
      {label}
    </span>
  );
}
