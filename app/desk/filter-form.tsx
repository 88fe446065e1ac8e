"use client";

import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { type Packed, usePacked } from "@/components/ui/packed";
import type { Choices } from "./use-filter-choices";

type Asked = { name: string; label: string };
export type FilterFields = {
  /** What the address keeps beside the filters. */
  kept: readonly { name: string; value: string }[];
  /** Any of several; of none it is not asked. */
  ticked: readonly (Asked & { choices: Choices; chosen: readonly string[] })[];
  /** One of several; `any` for the choice that asks for nothing, where there is one. */
  selects: readonly (Asked & { choices: Choices; value: string; any: string | null })[];
  typed: readonly (Asked & { type: "text" | "date"; value: string })[];
};

type FilterFormProps = { fields: Packed<FilterFields>; words: Record<"title" | "apply", string> };

const small = "[&_select]:h-9 [&_select]:text-sm [&_.shape]:top-2.5";

/**
 * Every field the view is narrowed by, and its order; a plain form, so the address holds what was chosen. Drawn from
 * data, as it has some two hundred choices (docs/decisions/0009-lists-as-data.md).
 */
export function FilterForm({ fields: packed, words }: FilterFormProps) {
  const fields = usePacked(packed);
  return (
    <form
      ref={leavingOutTheEmpty}
      action="/desk"
      aria-label={words.title}
      className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-4"
    >
      {fields.kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.ticked.map(({ name, label, choices, chosen }) => (
        <fieldset key={name} className="col-span-full">
          <legend className="mb-1 text-muted text-xs">{label}</legend>
          <div className="flex flex-wrap gap-x-5">
            {choices.map((choice) => (
              <label key={choice.value} className="flex min-h-7 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  name={name}
                  value={choice.value}
                  defaultChecked={chosen.includes(choice.value)}
                  className="size-4 accent-accent"
                />
                {choice.label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {fields.typed.map(({ name, label, type, value }) => (
        <Labelled key={name} name={name} label={label}>
          <Input
            id={`filter-${name}`}
            type={type}
            name={name}
            defaultValue={value}
            maxLength={type === "text" ? 100 : undefined}
            className="h-9! text-sm"
          />
        </Labelled>
      ))}
      {fields.selects.map(({ name, label, choices, value, any }) => (
        <Labelled key={name} name={name} label={label}>
          <Select id={`filter-${name}`} name={name} defaultValue={value} className={small}>
            {any === null ? null : <option value="">{any}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </Select>
        </Labelled>
      ))}
      <button
        type="submit"
        className={`${buttonClass("primary", "sm")} sticky bottom-0 col-span-full justify-self-start max-md:w-full`}
      >
        {words.apply}
      </button>
    </form>
  );
}

/** Keeps fields that ask for nothing out of the address. The fields themselves stay as they are. */
function leavingOutTheEmpty(form: HTMLFormElement | null) {
  form?.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
  });
}

function Labelled({ name, label, children }: Asked & { children: ReactNode }) {
  return (
    <Field id={`filter-${name}`} label={label} className="min-w-0 [&_label]:text-muted [&_label]:text-xs">
      {() => children}
    </Field>
  );
}
