"use client";

import { type ComponentProps, type ReactNode, useRef, useState, useTransition } from "react";
import { cx } from "@/components/ui/class-names";
import { TextareaField } from "./fields";
import { useFormContext } from "./form";

/** The messages of `common.editor`. */
export type EditorWords = Record<"choice" | "write" | "preview" | "empty" | "waiting" | "failed", string>;

type MarkdownFieldProps = ComponentProps<typeof TextareaField> & {
  words: EditorWords;
  /** Renders what is typed as it will be read, on the server. */
  preview: (text: string) => Promise<ReactNode>;
};

/** A text that is read as Markdown: written, or looked at as it will be read. Without JavaScript only written. */
export function MarkdownField({ words, preview, hideLabel, ...field }: MarkdownFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const [since, setSince] = useState<ReturnType<typeof useFormContext> | null>(null);
  const [shown, setShown] = useState<ReactNode>(null);
  const [waiting, startTransition] = useTransition();
  const context = useFormContext();
  // Until the form is answered, as that is about the text itself, or what is typed in it is given up.
  const previewing = since?.answer === context.answer && since.draft === context.draft;

  function look(): void {
    const typed = box.current?.querySelector("textarea")?.value.trim() ?? "";
    setSince(context);
    startTransition(async () => {
      const rendered = typed ? await preview(typed).catch(() => null) : <Note text={words.empty} />;
      startTransition(() => setShown(rendered ?? <Note text={words.failed} />));
    });
  }

  const choices = [
    { label: words.write, on: !previewing, choose: () => setSince(null) },
    { label: words.preview, on: previewing, choose: look },
  ];
  return (
    <div ref={box} className={cx("relative", field.fieldClassName)}>
      <fieldset
        className={cx(
          "flex justify-end gap-1 text-xs noscript:hidden",
          hideLabel ? "mb-1" : "absolute top-0 right-0",
        )}
      >
        <legend className="sr-only">{words.choice}</legend>
        {choices.map(({ label, on, choose }) => (
          <button
            key={label}
            type="button"
            aria-pressed={on}
            onClick={choose}
            className={cx(
              "h-6 rounded-md px-2 font-medium",
              on ? "bg-accent-soft text-accent" : "text-muted hover:text-ink",
            )}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {/* The label stays where it is; only the box it names gives way. */}
      <div className={previewing ? "[&_textarea]:hidden" : undefined}>
        <TextareaField {...field} hideLabel={hideLabel} fieldClassName={undefined} />
      </div>
      {previewing ? (
        <div
          role="status"
          aria-busy={waiting}
          className="mt-1.5 min-h-24 rounded-lg border border-line bg-sunken/40 px-3 py-2"
        >
          {waiting ? <Note text={words.waiting} /> : shown}
        </div>
      ) : null}
    </div>
  );
}

function Note({ text }: { text: string }) {
  return <p className="text-muted text-sm">{text}</p>;
}
