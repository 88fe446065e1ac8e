"use client";
import { startTransition, useEffect } from "react";
import { BLANK } from "@/lib/form-state";
import { readRequest } from "./actions";

/** Tells, once it is shown, up to which event the request was read. Reading the page changes nothing. */
export function MarkRead({ number, seq }: { number: number; seq: number }) {
  useEffect(() => {
    const form = new FormData();
    form.set("number", String(number));
    form.set("seq", String(seq));
    startTransition(async () => {
      await readRequest(BLANK, form);
    });
  }, [number, seq]);
  return null;
}
