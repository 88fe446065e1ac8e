"use client";

import { type ComponentProps, useEffect, useId, useRef } from "react";
import { cannedRepliesFor } from "@/app/desk/canned";
import { previewMessage } from "@/app/preview";
import type { AgentChoice } from "@/components/desk/agent-choices";
import { typeTrigger, useSuggestions } from "@/components/desk/use-suggestions";
import { MarkdownField } from "@/components/form/markdown-field";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Shape } from "@/components/ui/shape";

type EditorProps = Omit<ComponentProps<typeof MarkdownField>, "preview" | "name"> & {
  number: number;
  /** Who may be mentioned; nobody where the customer reads. */
  colleagues: readonly AgentChoice[] | null;
  labels: { canned: string; suggestions: string; found: string };
};

/** Where an agent writes: `/` at the beginning of a line offers canned replies, `@` in a note the colleagues. */
export function Editor({ number, colleagues, labels, ...field }: EditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const area = () => box.current?.querySelector("textarea") ?? null;
  const suggestions = useSuggestions(area, {
    "/": () =>
      cannedRepliesFor(number).then((all) => all.map(({ id, title, text }) => ({ id, label: title, text }))),
    ...(colleagues && {
      "@": () =>
        Promise.resolve(
          colleagues.map(({ value, label, name = label }) => ({ id: value, label: name, text: `@${name} ` })),
        ),
    }),
  });
  const { found, active, open, look, take, onKeyDown, close } = suggestions;
  useEffect(() => {
    if (open) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [open, active, listId]);
  return (
    <div ref={box} className="suggesting relative">
      <MarkdownField
        {...field}
        name="body"
        preview={previewMessage}
        onInput={() => void look()}
        onClick={() => void look()}
        onBlur={close}
        onKeyDown={onKeyDown}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
      />
      {open ? (
        <div
          id={listId}
          role="listbox"
          aria-label={labels.suggestions}
          className="rounded-lg border border-line bg-raised py-1 shadow-float"
        >
          {found.map((suggestion, index) => (
            <div
              key={suggestion.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault();
                take(suggestion);
              }}
              className={cx("cursor-pointer px-3 py-1.5 text-sm", index === active && "bg-accent-soft")}
            >
              <span className="block font-medium">{suggestion.label}</span>
              <span className="block truncate text-muted text-xs">{suggestion.text}</span>
            </div>
          ))}
        </div>
      ) : null}
      <p role="status" className="sr-only">
        {open ? labels.found.replace("{count}", String(found.length)) : ""}
      </p>
      <button
        type="button"
        onClick={() => typeTrigger(area(), "/")}
        className={cx(buttonClass("quiet", "sm"), "mt-1.5 noscript:hidden")}
      >
        <Shape name="CANNED" />
        {labels.canned}
      </button>
    </div>
  );
}
