import {
  Archive,
  Building2,
  CircleCheck,
  CircleDot,
  Hourglass,
  type LucideIcon,
  MessageCircleQuestion,
} from "lucide-react";
import type { TicketStatus } from "@/prisma/generated/enums";
import { Badge, type Tone } from "./badge";

const looks = {
  WAITING_SUPPORT: { tone: "info", Icon: Hourglass },
  IN_PROGRESS: { tone: "accent", Icon: CircleDot },
  WAITING_CUSTOMER: { tone: "warn", Icon: MessageCircleQuestion },
  WAITING_THIRD_PARTY: { tone: "third", Icon: Building2 },
  RESOLVED: { tone: "good", Icon: CircleCheck },
  CLOSED: { tone: "neutral", Icon: Archive },
} as const satisfies Record<TicketStatus, { tone: Tone; Icon: LucideIcon }>;

/** A status as word, colour and shape. `label` is `common.status.<status>`. */
export function StatusBadge({ status, label }: { status: TicketStatus; label: string }) {
  const { tone, Icon } = looks[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{label}</span>
    </Badge>
  );
}
