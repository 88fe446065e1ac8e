import type { SaidInstant } from "@/components/ui/said-time";
import type { PressingClock } from "@/lib/sla/pressing";
import type { Channel, Priority, SlaMetric, TicketStatus } from "@/prisma/generated/enums";

/** A row of the queue as it is drawn: what its columns need, and no more. */
export type QueueLine = {
  number: number;
  version: number;
  subject: string;
  requester: string;
  /** That what it waits for should have come by now, in words. */
  overdue: string | null;
  breached: boolean;
  status: TicketStatus;
  priority: Priority;
  assignee: { name: string; own: boolean } | null;
  /** Whether the reader may take it as it stands. */
  takeable: boolean;
  team: string | null;
  category: string | null;
  thirdParty: string | null;
  tags: readonly string[];
  channel: Channel;
  receivedAt: SaidInstant | null;
  activity: SaidInstant | null;
  clock: Omit<PressingClock, "dueAt"> | null;
};

/** The words of the queue's rows; those in braces stand for what differs by row. */
export type QueueWords = {
  status: Record<TicketStatus, string>;
  priority: Record<Priority, string>;
  channel: Record<Channel, string>;
  metric: Record<SlaMetric, string>;
  column: Record<string, string>;
  selectAll: string;
  select: string;
  take: string;
  takeNumber: string;
  taken: string;
  nobody: string;
  clock: Record<"left" | "over" | "paused" | "breached" | "stands", string>;
};

/** The form the buttons that take a row's ticket belong to. */
export const TAKE_FORM = "take";
