import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import { FileList, type ShownFile } from "./file-list";
import { Markdown } from "./markdown";

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

type MessageProps = {
  /** By which links lead to it. */
  id: string | undefined;
  author: string;
  /** Whose side the author is on, or what it is to him: "Suport", "Dvs.". */
  role: string | null;
  at: number;
  tone: MessageTone;
  /** What it is, when it is more than a message: "Întrebare", "Soluție", "Notă internă". */
  label: ReactNode;
  body: string;
  /** Names that are mentioned in it. */
  mentions: readonly string[];
  files: readonly ShownFile[];
};

/** One message of the conversation. The solution and questions stand apart by word, colour and frame. */
export function Message({ id, author, role, at, tone, label, body, mentions, files }: MessageProps) {
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
          <span className="ml-auto text-muted text-xs">
            <RelativeTime at={at} />
          </span>
        </header>
        {body ? <Markdown text={body} mentions={mentions} /> : null}
        <FileList files={files} />
      </div>
    </article>
  );
}
