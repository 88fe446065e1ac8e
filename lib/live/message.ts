import { z } from "zod";
import { TicketStatus } from "@/prisma/generated/enums";

/** The channel on which the database tells every server process what has changed. */
export const CHANNEL = "helpdesk_live";

const change = z.object({
  kind: z.literal("change"),
  ticketId: z.uuid(),
  number: z.int(),
  /** How many events the ticket has, and how many of them its customer may see. */
  events: z.int(),
  publicEvents: z.int(),
  status: z.enum(TicketStatus),
  hasBreach: z.boolean(),
  /** Whether the customer may see anything of this change. */
  public: z.boolean(),
  requesterId: z.uuid(),
  assigneeId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
});

const notices = z.object({ kind: z.literal("notices"), personId: z.uuid() });
const presence = z.object({ kind: z.literal("presence"), number: z.int() });
const echo = z.object({ kind: z.literal("echo"), from: z.uuid() });

const liveMessage = z.discriminatedUnion("kind", [change, notices, presence, echo]);

/** That a ticket has changed, and for whom that is of interest; nothing of its content. */
export type Change = z.infer<typeof change>;

/** What the processes tell each other through the database; never words of people. */
export type LiveMessage = z.infer<typeof liveMessage>;

/** A message as it came over the channel; null when it is none of ours. */
export function readMessage(payload: string | undefined): LiveMessage | null {
  try {
    return liveMessage.safeParse(JSON.parse(payload ?? "")).data ?? null;
  } catch {
    return null;
  }
}
