"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { cx } from "@/components/ui/class-names";
import { TextareaField } from "./fields";
import { useFormContext } from "./form";

/** The messages of `common.editor`. */
export type EditorWords = Record<"choice" | "write" | "preview" | "empty" | "waiting", string>;

type MarkdownFieldProps = ComponentProps<typeof TextareaField> & {
  words: EditorWords;
  /** Renders what is typed as it will be read, on the server. */
  preview: (text: string) => Promise<ReactNode>;
};

/** A text that is read as Markdown: written, or looked at as it will be read. Without JavaScript only written. */
export function MarkdownField({ words, preview, hideLabel, ...field }: MarkdownFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const [previewing, setPreviewing] = useState(false);
  const [shown, setShown] = useState<ReactNode>(null);
  const [waiting, startTransition] = useTransition();
  const { answer } = useFormContext();
  // What was answered is about the text itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is followed once, when it comes
  useEffect(() => setPreviewing(false), [answer]);

  function look(): void {
    const typed = box.current?.querySelector("textarea")?.value ?? "";
    setPreviewing(true);
    startTransition(async () => {
      const rendered = await preview(typed).catch(() => null);
      startTransition(() => setShown(rendered));
    });
  }

  const choices = [
    { label: words.write, on: !previewing, choose: () => setPreviewing(false) },
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
          {waiting ? <p className="text-muted text-sm">{words.waiting}</p> : null}
          {waiting ? null : (shown ?? <p className="text-muted text-sm">{words.empty}</p>)}
        </div>
      ) : null}
    </div>
  );
}
