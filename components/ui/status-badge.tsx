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

/** A status as word, colour and shape. `label` is `common.status.<status>`. */
export function StatusBadge({ status, label }: { status: TicketStatus; label: string }) {
  return (
    <Badge tone={tones[status]}>
      <Shape name={status} className="size-3.5" />
      <span className="truncate">{label}</span>
    </Badge>
  );
}
