import type { TicketStatus } from "@/prisma/generated/enums";
import { Badge, type Tone } from "./badge";

// The shapes are those of lucide-react, each as one line: an icon of its own in every row of a list is what a phone
// waits for longest.
const looks = {
  WAITING_SUPPORT: {
    tone: "info",
    shape:
      "M5 22h14M5 2h14M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2",
  },
  IN_PROGRESS: {
    tone: "accent",
    shape: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0",
  },
  WAITING_CUSTOMER: {
    tone: "warn",
    shape:
      "M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719M9 9.5a3 2.5 0 0 1 6 0c0 2-2 2-3 3.5M12 17h.01",
  },
  WAITING_THIRD_PARTY: {
    tone: "third",
    shape:
      "M10 12h4M10 8h4M14 21v-3a2 2 0 0 0-4 0v3M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16",
  },
  RESOLVED: { tone: "good", shape: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M16 9l-5.5 5.5L8 12" },
  CLOSED: {
    tone: "neutral",
    shape:
      "M3 3h18a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M4 8v11a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8M10 12h4",
  },
} as const satisfies Record<TicketStatus, { tone: Tone; shape: string }>;

/** A status as word, colour and shape. `label` is `common.status.<status>`. */
export function StatusBadge({ status, label }: { status: TicketStatus; label: string }) {
  return (
    <Badge tone={looks[status].tone}>
      <svg viewBox="0 0 24 24" aria-hidden className="line-shape size-3.5 shrink-0">
        <use href={`#status-${status}`} />
      </svg>
      <span className="truncate">{label}</span>
    </Badge>
  );
}

/** The shapes of the statuses, for all badges of the page. Stands once, in the root layout. */
export function StatusShapes() {
  return (
    <svg aria-hidden className="absolute size-0">
      {Object.entries(looks).map(([status, { shape }]) => (
        <path key={status} id={`status-${status}`} d={shape} />
      ))}
    </svg>
  );
}
