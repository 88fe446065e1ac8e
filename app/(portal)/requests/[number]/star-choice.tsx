"use client";

import { Star } from "lucide-react";
import { useFieldAnswer } from "@/components/form/fields";
import { FieldError } from "@/components/ui/field";

type StarChoiceProps = {
  legend: string;
  labels: readonly string[];
  /** What was chosen before; null when nothing was. */
  given: number | null;
};

/** One to five stars as radio buttons; the stars up to the chosen one are filled, also without JavaScript. */
export function StarChoice({ legend, labels, given }: StarChoiceProps) {
  const { error, typed = String(given) } = useFieldAnswer("rating");
  return (
    <fieldset aria-describedby={error ? "rating-error" : undefined}>
      <legend className="mb-2 text-muted text-sm">{legend}</legend>
      <div className="flex w-fit">
        {labels.map((label, index) => (
          <label
            key={label}
            title={label}
            className="grid size-10 cursor-pointer place-items-center rounded-lg text-line-strong transition-colors hover:text-warn has-checked:text-warn has-focus-visible:outline-2 has-focus-visible:outline-accent [&:has(~label>:checked)]:text-warn"
          >
            <input
              type="radio"
              name="rating"
              value={index + 1}
              defaultChecked={typed === String(index + 1)}
              aria-invalid={error ? true : undefined}
              className="peer sr-only"
            />
            <span className="sr-only">{label}</span>
            <Star
              aria-hidden
              className="size-6 peer-checked:fill-current [label:has(~label>:checked)>&]:fill-current"
            />
          </label>
        ))}
      </div>
      {error ? <FieldError id="rating-error">{error}</FieldError> : null}
    </fieldset>
  );
}
