"use client";

import { FieldError } from "@/components/ui/field";
import { useFieldAnswer } from "./fields";

type CheckListProps = {
  name: string;
  label: string;
  options: readonly { id: string; name: string }[];
  chosen?: readonly string[];
};

/** Any number of a list; sent as the ids that are checked. */
export function CheckList({ name, label, options, chosen = [] }: CheckListProps) {
  const { error } = useFieldAnswer(name);
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium text-sm">{label}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {options.map((option) => (
          <label key={option.id} className="flex min-h-8 items-center gap-2.5 text-sm">
            <input
              type="checkbox"
              name={name}
              value={option.id}
              defaultChecked={chosen.includes(option.id)}
              className="size-4 shrink-0 accent-accent"
            />
            {option.name}
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
