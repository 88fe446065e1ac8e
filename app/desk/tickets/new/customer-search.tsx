"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { PickerWords } from "./customer-picker";

type CustomerSearchProps = {
  form: string;
  text: string;
  onText: (text: string) => void;
  searching: boolean;
  invalid: boolean;
  words: PickerWords;
};

/** The one search box: e-mail, name, telephone or organisation. */
export function CustomerSearch({ form, text, onText, searching, invalid, words }: CustomerSearchProps) {
  const box = useRef<HTMLInputElement>(null);
  // What was typed before the page came alive is searched for too.
  const wake = useEffectEvent(() => onText(box.current?.value ?? text));
  useEffect(() => wake(), []);
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor="customer-q" className="font-medium text-sm">
        {words.searchLabel}
      </label>
      <div className="flex gap-2">
        <div className="relative flex-1">
          <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-muted" />
          <Input
            ref={box}
            id="customer-q"
            type="search"
            name="q"
            form={form}
            defaultValue={text}
            onChange={(event) => onText(event.target.value)}
            placeholder={words.searchHint}
            maxLength={200}
            autoComplete="off"
            aria-invalid={invalid || undefined}
            aria-describedby={invalid ? "requesterId-error" : undefined}
            className="pl-9"
          />
        </div>
        <span className="hidden noscript:block">
          <Button type="submit" form={form}>
            {words.search}
          </Button>
        </span>
      </div>
      <p aria-live="polite" className="sr-only">
        {searching ? words.searching : ""}
      </p>
    </div>
  );
}
