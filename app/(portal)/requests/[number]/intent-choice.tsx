"use client";

import { useFieldAnswer } from "@/components/form/fields";
import { FieldError } from "@/components/ui/field";

type Words = { legend: string; thanks: string; broken: string };

/** What a comment on a resolved request means. Nothing is chosen beforehand: "it persists" reopens the work. */
export function IntentChoice({ words }: { words: Words }) {
  const { error, typed } = useFieldAnswer("intent");
  return (
    <fieldset className="flex flex-col gap-2 text-sm" aria-describedby={error ? "intent-error" : undefined}>
      <legend className="mb-2 font-medium">{words.legend}</legend>
      {/* Tells a choice not made from a form without the choice. */}
      <input type="hidden" name="intent" value="" />
      {(["thanks", "broken"] as const).map((intent) => (
        <label key={intent} className="flex items-center gap-2.5">
          <input
            type="radio"
            name="intent"
            value={intent}
            required
            defaultChecked={typed === intent}
            aria-invalid={error ? true : undefined}
            className="size-4 accent-accent"
          />
          {words[intent]}
        </label>
      ))}
      {error ? <FieldError id="intent-error">{error}</FieldError> : null}
    </fieldset>
  );
}
