"use client";

import { useOptimistic } from "react";
import { changeTags } from "@/app/desk/actions";
import { RefreshWhenStale } from "@/components/desk/refresh-when-stale";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";

type TagEditorProps = {
  ticket: { number: number; version: number };
  offered: readonly { id: string; name: string }[];
  /** The tags that are on the ticket, by id. */
  on: readonly string[];
  /** They cannot be changed. */
  fixed: boolean;
  words: Record<"tags" | "none" | "nothing" | "save" | "saved", string>;
};

const grid = "grid grid-cols-[6rem_minmax(0,1fr)] items-center gap-3 text-sm";

/** Tags with the boxes to choose them: shown changed as they are sent, and as before when that is refused. */
export function TagEditor({ ticket, offered, on, fixed, words }: TagEditorProps) {
  const [shown, show] = useOptimistic(on);
  const names = offered.filter(({ id }) => shown.includes(id));
  const line = (
    <>
      <span className="text-muted">{words.tags}</span>
      <span className="flex flex-wrap gap-1">
        {names.length > 0 ? names.map(({ id, name }) => <Badge key={id}>{name}</Badge>) : words.none}
      </span>
    </>
  );
  if (fixed) return <p className={grid}>{line}</p>;
  return (
    <details data-testid="tags">
      <summary className={`${grid} min-h-8 list-none rounded hover:text-accent`}>{line}</summary>
      <Form
        action={changeTags}
        success={words.saved}
        keepAfterSuccess
        onSend={(data) => show(data.getAll("tagIds").map(String))}
        className="mt-2 flex flex-col gap-2 rounded-lg bg-sunken p-3 text-sm"
      >
        <RefreshWhenStale />
        <input type="hidden" name="number" value={ticket.number} />
        <input type="hidden" name="version" value={ticket.version} />
        {offered.length === 0 ? <p className="text-muted">{words.nothing}</p> : null}
        {offered.map(({ id, name }) => (
          <label key={id} className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              name="tagIds"
              value={id}
              defaultChecked={on.includes(id)}
              className="size-4 accent-accent"
            />
            {name}
          </label>
        ))}
        <SubmitButton size="sm" className="self-start">
          {words.save}
        </SubmitButton>
      </Form>
    </details>
  );
}
