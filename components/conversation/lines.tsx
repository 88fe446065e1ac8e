"use client";

import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import { type SaidInstant, SaidTime } from "@/components/ui/said-time";
import type { EventKind } from "@/prisma/generated/enums";

export type MessageTone = "customer" | "support" | "question" | "solution" | "note";

const tones = {
  customer: "border-line bg-surface",
  support: "border-line bg-surface",
  question: "border-info/40 bg-info-soft",
  solution: "border-good/45 bg-good-soft",
  note: "border-warn/50 border-dashed bg-warn-soft",
} as const satisfies Record<MessageTone, string>;

const labelTones = {
  customer: "text-muted",
  support: "text-muted",
  question: "text-info",
  solution: "text-good",
  note: "text-warn",
} as const satisfies Record<MessageTone, string>;

type DrawnMessage = {
  /** By which links lead to it. */
  id: string | undefined;
  author: string;
  /** Whose side the author is on, or what it is to him: "Suport", "Dvs.". */
  role: string | null;
  tone: MessageTone;
  /** What it is, when it is more than a message: "Întrebare", "Soluție", "Notă internă". */
  label: string | null;
  /** What was written and the files with it, as the server has made them ready. */
  body: ReactNode;
  files: ReactNode;
};

/** An event of the conversation as it is drawn. */
export type DrawnLine = SaidInstant & {
  seq: number;
  kind: EventKind;
  /** What happened, as a quiet line; null where the message says it all. */
  text: string | null;
  message: DrawnMessage | null;
};

const MINUTE_MS = 60_000;

/** The lines of a conversation, oldest first. Drawn here from data, as a list is (docs/decisions/0009-lists-as-data.md). */
export function Lines({ lines }: { lines: readonly DrawnLine[] }) {
  const asOf = Math.floor(useReader().now / MINUTE_MS) * MINUTE_MS;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop, at which the exact time of every line is shown
    <ol tabIndex={0} aria-labelledby="conversation" className="moments flex flex-col gap-4 rounded-xl">
      {lines.map(({ seq, kind, text, message, ...when }) => {
        const time = <SaidTime instant={when} shape="relative" asOf={asOf} tabIndex={-1} />;
        return (
          <li key={seq} data-event={kind} className="flex flex-col gap-2">
            {text === null ? null : (
              <p className="flex items-baseline gap-2 px-1 text-[0.8125rem] text-muted sm:pl-11">
                <span
                  aria-hidden
                  className="size-1.5 shrink-0 translate-y-[-2px] rounded-full bg-line-strong"
                />
                <span>
                  {text} · {time}
                </span>
              </p>
            )}
            {message ? <Message {...message} time={time} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

/** One message of the conversation. The solution and questions stand apart by word, colour and frame. */
function Message({ id, author, role, tone, label, body, files, time }: DrawnMessage & { time: ReactNode }) {
  return (
    <article id={id} data-tone={tone} className="flex gap-3">
      <div className="pt-3 max-sm:hidden">
        <Avatar name={author} tone={tone === "customer" ? "neutral" : "accent"} />
      </div>
      <div className={cx("min-w-0 flex-1 rounded-xl border px-4 py-3", tones[tone])}>
        <header className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-sm">
          {label ? <strong className={cx("font-semibold", labelTones[tone])}>{label}</strong> : null}
          <span className="font-medium">{author}</span>
          {role ? <span className="text-muted text-xs">{role}</span> : null}
          <span className="ml-auto text-muted text-xs">{time}</span>
        </header>
        {body}
        {files}
      </div>
    </article>
  );
}
