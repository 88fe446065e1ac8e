import { ChevronDown, ChevronsUp, ChevronUp, Equal, type LucideIcon } from "lucide-react";
import type { Priority } from "@/prisma/generated/enums";
import { cx } from "./class-names";

const looks = {
  CRITICAL: { className: "text-danger", Icon: ChevronsUp },
  HIGH: { className: "text-warn", Icon: ChevronUp },
  NORMAL: { className: "text-muted", Icon: Equal },
  LOW: { className: "text-muted", Icon: ChevronDown },
} as const satisfies Record<Priority, { className: string; Icon: LucideIcon }>;

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
  const { className, Icon } = looks[priority];
  return (
    <span
      className="inline-flex items-center gap-1 whitespace-nowrap text-sm"
      title={compact ? label : undefined}
    >
      <Icon aria-hidden className={cx("size-4", className)} />
      <span className={compact ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}
