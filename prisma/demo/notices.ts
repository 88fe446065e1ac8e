import { newId } from "@/lib/new-id";
import type { Prisma } from "@/prisma/generated/client";
import type { MailKind, NoticeKind } from "@/prisma/generated/enums";
import type { Story } from "./story.ts";

const DAY_MS = 86_400_000;
/** What is older the agents have read. */
const UNREAD_DAYS = 3;

/** The notices that belong to the mails agents got. */
const noticeOf: { [K in MailKind]?: NoticeKind } = {
  AGENT_ASSIGNED: "ASSIGNED",
  AGENT_CUSTOMER_ANSWERED: "CUSTOMER_ANSWERED",
  AGENT_SLA_WARNING: "SLA_WARNING",
  AGENT_SLA_BREACH: "SLA_BREACH",
};

/** What the bell tells the agents of the stories; `now` in epoch ms. */
export function noticeRows(stories: readonly Story[], now: number): Prisma.NoticeCreateManyInput[] {
  const mails = stories.flatMap(({ id: ticketId, mails: owed }) =>
    owed.map((mail) => ({ ...mail, ticketId })),
  );
  return mails
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ kind: mailKind, draft, ticketId, eventId, at }) => {
      const kind = noticeOf[mailKind];
      if (!kind || draft.state !== "QUEUED") return [];
      const readAt = at < now - UNREAD_DAYS * DAY_MS ? new Date(at + DAY_MS) : null;
      return [
        {
          id: newId(at),
          kind,
          personId: draft.recipient.id,
          ticketId,
          eventId,
          createdAt: new Date(at),
          readAt,
        },
      ];
    });
}
