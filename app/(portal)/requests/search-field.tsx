"use client";

import { useEffect, useRef } from "react";
import { Input } from "@/components/ui/input";

/** What is looked for. It follows the address without being put anew, so that whoever searches keeps the focus. */
export function SearchField({ search, label }: { search: string; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const shown = useRef(search);
  useEffect(() => {
    if (input.current && shown.current !== search) input.current.value = search;
    shown.current = search;
  }, [search]);
  return (
    <Input
      ref={input}
      id="search"
      aria-label={label}
      type="text"
      name="q"
      defaultValue={search}
      placeholder={label}
      maxLength={100}
      className="pr-9 pl-9"
    />
  );
}
