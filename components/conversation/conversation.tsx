import { useTranslations } from "next-intl";
import { exactWords, relativeWords } from "@/components/ui/time-words";
import { useRendering } from "@/components/ui/use-rendering";
import type { EventKind } from "@/prisma/generated/enums";
import { type ToldEvent, useEventSentence } from "./event-sentence";
import { FileList, type ShownFile } from "./file-list";
import { type DrawnLine, Lines, type MessageTone } from "./lines";
import { Markdown } from "./markdown";

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
  const { reader, minute } = useRendering();
  const sentence = useEventSentence(toCustomer ? { customerId: readerId } : "staff");
  const roleOf = ({ author }: Shown) => {
    if (author.id === readerId) return you;
    return author.role === "CUSTOMER" ? null : t("support");
  };
  const lines = entries.map(({ event, actor, message }): DrawnLine => {
    const { seq, kind, at } = event;
    const saysItAll = message && told.has(kind) && !isOnBehalf(kind, actor);
    return {
      seq,
      kind,
      at,
      said: relativeWords(at, minute, reader),
      exact: exactWords(at, reader),
      text: saysItAll ? null : sentence({ event, actor }),
      message: message && {
        id: again ? undefined : `message-${message.id}`,
        author: message.author.name,
        role: roleOf(message),
        tone: toneOf(kind, message),
        label: labelOf(kind, message, t),
        body: message.body ? <Markdown text={message.body} mentions={mentionsIn(event, colleagues)} /> : null,
        files: message.attachments.length > 0 ? <FileList files={message.attachments} /> : null,
      },
    };
  });
  return <Lines lines={lines} />;
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
