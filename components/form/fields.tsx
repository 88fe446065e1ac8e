"use client";

import { type ComponentProps, type InputEvent, type ReactNode, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import { useReader } from "@/components/ui/reader";
import { useFormContext } from "./form";

type Shared = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: string;
  hideLabel?: boolean;
  fieldClassName?: string;
};

/** What the form was answered about this field: the error in words and what was typed, or is kept as a draft. */
export function useFieldAnswer(name: string): { error: string | null; typed: string | undefined } {
  const { answer, draft } = useFormContext();
  const { words } = useReader();
  const code = answer.fields?.[name];
  const value = answer.values?.[name] ?? draft?.fields[name];
  return { error: code ? words.errors[code] : null, typed: Array.isArray(value) ? value[0] : value };
}

/** The same, the error only until the field is changed; `onInput` goes onto the control. */
function useCorrectable<T>(name: string, onInput: ((event: InputEvent<T>) => void) | undefined) {
  const { answer } = useFormContext();
  const { error, typed } = useFieldAnswer(name);
  const [corrected, setCorrected] = useState<typeof answer | null>(null);
  return {
    error: corrected === answer ? null : error,
    typed,
    onInput: (event: InputEvent<T>) => {
      setCorrected(answer);
      onInput?.(event);
    },
  };
}

/** The same for what is written by hand: on its way it can be read only, as what came later would not be sent. */
function useWriting<T>(
  name: string,
  { onInput, readOnly }: { onInput?: (event: InputEvent<T>) => void; readOnly?: boolean },
) {
  const { pending } = useFormContext();
  return { ...useCorrectable(name, onInput), readOnly: readOnly || pending };
}

/** One line of text. Type, autocomplete and the like pass through. */
export function TextField({
  name,
  label,
  hint,
  optional,
  hideLabel,
  fieldClassName,
  ...rest
}: Shared & ComponentProps<"input">) {
  const { typed, error, ...writing } = useWriting(name, rest);
  return (
    <Field id={rest.id ?? name} className={fieldClassName} {...{ label, hint, optional, hideLabel, error }}>
      {(control) => (
        <Input {...rest} {...control} {...writing} name={name} defaultValue={typed ?? rest.defaultValue} />
      )}
    </Field>
  );
}

/** Several lines of text; grows with what is written. */
export function TextareaField({
  name,
  label,
  hint,
  optional,
  hideLabel,
  fieldClassName,
  ...rest
}: Shared & ComponentProps<"textarea">) {
  const { typed, error, ...writing } = useWriting(name, rest);
  return (
    <Field id={rest.id ?? name} className={fieldClassName} {...{ label, hint, optional, hideLabel, error }}>
      {(control) => (
        <Textarea {...rest} {...control} {...writing} name={name} defaultValue={typed ?? rest.defaultValue} />
      )}
    </Field>
  );
}

/** One of a list; the options are the children. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  hideLabel,
  fieldClassName,
  ...rest
}: Shared & ComponentProps<"select">) {
  const { error, typed, onInput } = useCorrectable(name, rest.onInput);
  const { draft } = useFormContext();
  return (
    <Field id={rest.id ?? name} className={fieldClassName} {...{ label, hint, optional, hideLabel, error }}>
      {(control) => (
        // A select goes back only to what it began with: without the draft it begins anew.
        <Select
          key={draft?.fields[name]}
          {...rest}
          {...control}
          {...{ name, onInput }}
          defaultValue={typed ?? rest.defaultValue}
        />
      )}
    </Field>
  );
}
