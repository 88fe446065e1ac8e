"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useFormContext } from "@/components/form/form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useReader } from "@/components/ui/reader";

export type DayRow = { date: string; hours: string; name: string };

type Words = Record<"date" | "hours" | "hoursHint" | "name" | "add" | "remove", string>;
type Numbered = DayRow & { key: number };

const BLANK_ROW: DayRow = { date: "", hours: "", name: "" };
const fields = [
  ["date", "date"],
  ["hours", "hours"],
  ["dayName", "name"],
] as const;

/**
 * Days with hours of their own, a row each; there is always one more to fill in, and an empty row counts for nothing.
 * What was refused stays as typed, the fault at its row.
 */
export function DayRows({ days, words }: { days: readonly DayRow[]; words: Words }) {
  const { answer } = useFormContext();
  const reader = useReader();
  const [changed, setChanged] = useState<typeof answer | null>(null);
  const [rows, setRows] = useState<Numbered[]>(() =>
    [...(typedIn(answer.values) ?? days), BLANK_ROW].map((row, key) => ({ ...row, key })),
  );
  const errorOf = (field: string) => {
    const code = changed === answer ? undefined : answer.fields?.[field];
    return code ? reader.words.errors[code] : null;
  };
  const labels = { date: words.date, hours: words.hours, dayName: words.name };
  return (
    <div className="flex flex-col gap-3" onInput={() => setChanged(answer)}>
      {rows.map((row, at) => (
        <div key={row.key} className="grid grid-cols-[1fr_auto] gap-2 sm:grid-cols-[10rem_1fr_1fr_auto]">
          {fields.map(([name, part]) => (
            <Field
              key={name}
              id={`${name}-${row.key}`}
              label={labels[name]}
              hideLabel={at > 0}
              error={errorOf(`${name}-${at}`)}
              className={name === "date" ? "" : "max-sm:order-1 max-sm:col-span-2"}
            >
              {(control) => (
                <Input
                  {...control}
                  name={name}
                  type={name === "date" ? "date" : "text"}
                  defaultValue={row[part]}
                  placeholder={name === "date" ? undefined : name === "hours" ? words.hoursHint : words.name}
                  autoComplete="off"
                />
              )}
            </Field>
          ))}
          <Button
            variant="quiet"
            size="icon"
            aria-label={words.remove}
            title={words.remove}
            className={at === 0 ? "mt-[1.625rem]" : ""}
            onClick={() => {
              setChanged(answer);
              setRows((old) => old.filter(({ key }) => key !== row.key));
            }}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          onClick={() => setRows((old) => [...old, { ...BLANK_ROW, key: (old.at(-1)?.key ?? -1) + 1 }])}
        >
          <Plus aria-hidden className="size-4" />
          {words.add}
        </Button>
      </div>
    </div>
  );
}

/** The rows as they were sent, where the page comes anew with the answer. */
function typedIn(values: Readonly<Record<string, string | string[]>> | undefined): DayRow[] | null {
  const column = (name: string) => {
    const typed = values?.[name];
    return Array.isArray(typed) ? typed : [];
  };
  const [date, hours, name] = [column("date"), column("hours"), column("dayName")];
  if (date.length === 0) return null;
  return date.map((each, at) => ({ date: each, hours: hours[at] ?? "", name: name[at] ?? "" }));
}
