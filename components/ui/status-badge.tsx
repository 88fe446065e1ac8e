import type { TicketStatus } from "@/prisma/generated/enums";
import { Badge, type Tone } from "./badge";
import { Shape } from "./shape";

const tones = {
  WAITING_SUPPORT: "info",
  IN_PROGRESS: "accent",
  WAITING_CUSTOMER: "warn",
  WAITING_THIRD_PARTY: "third",
  RESOLVED: "good",
  CLOSED: "neutral",
} as const satisfies Record<TicketStatus, Tone>;

type StatusBadgeProps = { status: TicketStatus; label: string; narrow?: boolean };

/**
 * A status as word, colour and shape. `label` is `common.status.<status>`; `narrow` gives a long one two lines where one
 * has no room.
 */
export function StatusBadge({ status, label, narrow = false }: StatusBadgeProps) {
  return (
    <Badge tone={tones[status]} className={narrow ? "narrow" : undefined}>
      <Shape name={status} className="size-3.5" />
      {narrow ? label : <span className="truncate">{label}</span>}
    </Badge>
  );
}
