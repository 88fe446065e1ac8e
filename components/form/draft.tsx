"use client";

import { useEffect, useRef } from "react";
import { useFormContext } from "./form";

/**
 * Keeps what is typed in the form around it on this device until it has been sent, and puts it back after a
 * reload. `fields` are names of text fields and selects; `storageKey` belongs to the person and the form.
 */
export function Draft({ storageKey, fields }: { storageKey: string; fields: readonly string[] }) {
  const mark = useRef<HTMLSpanElement>(null);
  const { answer, pending } = useFormContext();
  const onItsWay = useRef(false);
  onItsWay.current = pending;
  const names = fields.join(" ");

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    const controls = names.split(" ").flatMap((name) => controlNamed(form, name));
    const kept = readKept(storageKey);
    for (const control of controls) {
      const text = kept[control.name];
      if (text && (control.value === "" || control instanceof HTMLSelectElement)) control.value = text;
    }
    const keep = () => {
      const texts = controls.map(({ name, value }) => [name, value]);
      localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(texts)));
    };
    form.addEventListener("input", keep);
    return () => {
      form.removeEventListener("input", keep);
      // The page was left by the answer itself: what was typed has arrived.
      if (onItsWay.current) localStorage.removeItem(storageKey);
    };
  }, [storageKey, names]);

  useEffect(() => {
    if (answer.ok) localStorage.removeItem(storageKey);
  }, [answer, storageKey]);

  return <span ref={mark} hidden />;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlNamed(form: HTMLFormElement, name: string): Control[] {
  const control = form.elements.namedItem(name);
  const writable =
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement;
  return writable ? [control] : [];
}

function readKept(storageKey: string): Record<string, string> {
  const text = localStorage.getItem(storageKey);
  const kept: unknown = text ? JSON.parse(text) : {};
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === "string"));
}
