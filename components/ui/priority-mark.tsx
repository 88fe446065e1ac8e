import type { Priority } from "@/prisma/generated/enums";
import { cx } from "./class-names";
import { Shape } from "./shape";

const colours = {
  CRITICAL: "text-danger",
  HIGH: "text-warn",
  NORMAL: "text-muted",
  LOW: "text-muted",
} as const satisfies Record<Priority, string>;

/** A priority as shape and word; `label` is `common.priority.<priority>`, hidden to the eye where room is scarce. */
export function PriorityMark({
  priority,
  label,
  compact = false,
}: {
  priority: Priority;
  label: string;
  compact?: boolean;
}) {
  return (
    <span
      className="inline-flex items-center gap-1 whitespace-nowrap text-sm"
      title={compact ? label : undefined}
    >
      <Shape name={priority} className={cx("size-4", colours[priority])} />
      <span className={compact ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}
