"use client";

import { UserRoundPlus } from "lucide-react";
import { TextField, useFieldAnswer } from "@/components/form/fields";
import type { PickerWords } from "./customer-picker";

type NewCustomerFieldsProps = {
  /** Nobody was found: the fields are opened. */
  open: boolean;
  /** What was searched for; begins the field it looks like. */
  typed: string;
  organisations: readonly string[];
  words: PickerWords;
};

/** A customer nobody knows yet, registered with the request. */
export function NewCustomerFields({ open, typed, organisations, words }: NewCustomerFieldsProps) {
  const earlier = useFieldAnswer("customerEmail");
  const text = typed.trim();
  const isEmail = text.includes("@");
  const isPhone = !isEmail && /^[+\d][\d ().-]*$/.test(text);
  const begun = open || Boolean(earlier.typed) || earlier.error !== null;
  return (
    <details open={begun || undefined} className="rounded-lg border border-line">
      <summary className="flex min-h-10 list-none items-center gap-2 rounded-lg px-3 py-1.5 font-medium text-sm hover:bg-sunken">
        <UserRoundPlus aria-hidden className="size-4 text-muted" />
        {words.register}
      </summary>
      <div className="grid gap-4 px-3 pt-2 pb-4 sm:grid-cols-2">
        <TextField
          name="customerName"
          label={words.name}
          defaultValue={open && !isEmail && !isPhone ? text : ""}
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          name="customerEmail"
          type="email"
          label={words.email}
          hint={words.registerHint}
          defaultValue={open && isEmail ? text : ""}
          maxLength={254}
          autoComplete="off"
          autoCapitalize="none"
        />
        <TextField
          name="customerPhone"
          type="tel"
          label={words.phone}
          defaultValue={open && isPhone ? text : ""}
          maxLength={40}
          autoComplete="off"
        />
        <TextField
          name="organisation"
          label={words.organisation}
          list="organisations"
          maxLength={160}
          autoComplete="off"
        />
        <datalist id="organisations">
          {organisations.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </details>
  );
}
