import { payloadFor } from "@/lib/notifications/payload";
import { type Recipient, recipientsOf } from "@/lib/notifications/recipients";
import type { Actor } from "@/lib/people/actor";
import type { Clock } from "@/lib/sla/clock";
import type { TicketEvent } from "@/lib/tickets/event";
import type { Visibility } from "@/prisma/generated/enums";
import type { DemoPerson } from "./people.ts";
import type { DemoMail, Story, World } from "./story.ts";

type Words = { body: string; visibility: Visibility };

/** The mails that the latest event of a story brings; `words` came with it, `clocks` stand after it. */
export function mailsOf(
  story: Story,
  { teamOf }: World,
  clocks: readonly Clock[],
  actor: Actor,
  event: TicketEvent,
  words: Words | null,
): DemoMail[] {
  const { requester, optedOutAt, state } = story;
  const reader = (person: DemoPerson): Recipient => ({
    ...person,
    mutedMailKinds: [],
    optedOut: person.id === requester.id && optedOutAt !== null && optedOutAt <= event.at,
  });
  const readerOf = (id: string | null) => {
    const person = story.people.get(id ?? "");
    return person ? reader(person) : null;
  };
  const ratedAgent = event.kind === "RATED" ? readerOf(event.data.agentId) : null;
  const drafts = recipientsOf(event, {
    actorId: event.actorId,
    requester: reader(requester),
    assignee: readerOf(state.assigneeId),
    team: state.teamId ? teamOf(state.teamId).map(reader) : [],
    ratedAgent,
  });
  const running = clocks.flatMap(({ metric, dueAt }) => (dueAt === null ? [] : [[metric, dueAt]]));
  const facts = {
    ticket: { number: story.number, subject: story.subject, priority: state.priority },
    requesterName: requester.name,
    actorName: actor.kind === "person" ? actor.name : null,
    ratedAgentName: ratedAgent?.name ?? null,
    message: words ?? openQuestion(story, event),
    dueAt: Object.fromEntries(running),
  };
  const eventId = story.eventIds.at(-1) ?? "";
  return drafts.map((draft) => ({ ...payloadFor(draft, event, facts), draft, eventId, at: event.at }));
}

/** The question whose answer a reminder asks for. */
function openQuestion({ entries, messages }: Story, event: TicketEvent): Words | null {
  if (event.kind !== "SLA_WARNED" && event.kind !== "SLA_BREACHED") return null;
  if (event.data.metric !== "CUSTOMER_RESPONSE") return null;
  const asked = entries.findLast((entry) => entry.event.kind === "CUSTOMER_ASKED")?.event.messageId;
  return messages.find(({ id }) => id === asked) ?? null;
}
