"use client";

import type { ComponentProps, ReactNode } from "react";
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

/** What the form was answered about this field: the error in words and what was typed. */
export function useFieldAnswer(name: string): { error: string | null; typed: string | undefined } {
  const { answer } = useFormContext();
  const { words } = useReader();
  const code = answer.fields?.[name];
  const value = answer.values?.[name];
  return { error: code ? words.errors[code] : null, typed: Array.isArray(value) ? value[0] : value };
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
  const { error, typed } = useFieldAnswer(name);
  return (
    <Field id={rest.id ?? name} className={fieldClassName} {...{ label, hint, optional, hideLabel, error }}>
      {(control) => <Input {...rest} {...control} name={name} defaultValue={typed ?? rest.defaultValue} />}
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
  const { error, typed } = useFieldAnswer(name);
  return (
    <Field id={rest.id ?? name} className={fieldClassName} {...{ label, hint, optional, hideLabel, error }}>
      {(control) => <Textarea {...rest} {...control} name={name} defaultValue={typed ?? rest.defaultValue} />}
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
  const { error, typed } = useFieldAnswer(name);
  return (
    <Field id={rest.id ?? name} className={fieldClassName} {...{ label, hint, optional, hideLabel, error }}>
      {(control) => <Select {...rest} {...control} name={name} defaultValue={typed ?? rest.defaultValue} />}
    </Field>
  );
}
