import { useTranslations } from "next-intl";
import type { EventKind } from "@/prisma/generated/enums";
import { EventLine } from "./event-line";
import { type ToldEvent, useEventSentence } from "./event-sentence";
import type { ShownFile } from "./file-list";
import { Message, type MessageTone } from "./message";

export type ShownEntry = ToldEvent & {
  message: {
    id: string;
    body: string;
    visibility: "PUBLIC" | "INTERNAL";
    author: { id: string; name: string; role: string };
    attachments: ShownFile[];
  } | null;
};

// These say nothing that their message does not say by itself.
const told = new Set<EventKind>(["OPENED", "COMMENTED", "REPLIED", "NOTED"]);

type ConversationProps = {
  entries: readonly ShownEntry[];
  /** Who reads, so that his own messages say so, in the word `you`. */
  readerId: string;
  you: string;
  /** The reader is the customer it is about. */
  toCustomer?: boolean;
  /** Stands on the page a second time: its messages are no targets of links. */
  again?: boolean;
  /** Who may be mentioned, by name. */
  colleagues?: readonly { id: string; name: string }[];
};

/** The conversation, oldest first, with what happened woven in as quiet lines. */
export function Conversation(props: ConversationProps) {
  const { entries, readerId, you, toCustomer = false, again = false, colleagues = [] } = props;
  const t = useTranslations("tickets.message");
  const sentence = useEventSentence(toCustomer ? { customerId: readerId } : "staff");
  return (
    <ol className="flex flex-col gap-4">
      {entries.map(({ event, actor, message }) => (
        <li key={event.seq} data-event={event.kind} className="flex flex-col gap-2">
          {message && told.has(event.kind) && !isOnBehalf(event.kind, actor) ? null : (
            <EventLine text={sentence({ event, actor })} at={event.at} />
          )}
          {message ? (
            <Message
              id={again ? undefined : `message-${message.id}`}
              author={message.author.name}
              role={
                message.author.id === readerId
                  ? you
                  : message.author.role === "CUSTOMER"
                    ? null
                    : t("support")
              }
              at={event.at}
              tone={toneOf(event.kind, message)}
              label={labelOf(event.kind, message, t)}
              body={message.body}
              mentions={mentionsIn(event, colleagues)}
              files={message.attachments}
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function mentionsIn(event: ToldEvent["event"], people: readonly { id: string; name: string }[]): string[] {
  const ids = event.kind === "NOTED" ? (event.data.mentions ?? []) : [];
  return people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function isOnBehalf(kind: EventKind, actor: ToldEvent["actor"]): boolean {
  return kind === "OPENED" && actor?.byStaff === true;
}

type Shown = NonNullable<ShownEntry["message"]>;

function toneOf(kind: EventKind, { visibility, author }: Shown): MessageTone {
  if (visibility === "INTERNAL") return "note";
  if (kind === "RESOLVED") return "solution";
  if (kind === "CUSTOMER_ASKED") return "question";
  return author.role === "CUSTOMER" ? "customer" : "support";
}

function labelOf(
  kind: EventKind,
  message: Shown,
  t: (key: "description" | "question" | "solution" | "note") => string,
) {
  if (message.visibility === "INTERNAL") return t("note");
  if (kind === "OPENED") return t("description");
  if (kind === "CUSTOMER_ASKED") return t("question");
  return kind === "RESOLVED" ? t("solution") : null;
}
