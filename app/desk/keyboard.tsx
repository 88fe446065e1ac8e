"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { keyMeans, type Meaning } from "./keys";
import { moveRow, openRow, selectRow } from "./row-keys";

type KeyboardProps = {
  title: string;
  close: string;
  /** The sheet: keys with what they do, under headings. */
  groups: readonly { title: string; keys: readonly { keys: string; name: string }[] }[];
};

/** Listens to the keys of the desk, silent wherever somebody writes; `?` shows them all, on a sheet drawn then. */
export function Keyboard({ title, close, groups }: KeyboardProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isBusy(event.target)) return leave(event);
    if (event.key === "Enter" && isPressedByEnter(event.target)) return;
    if (keyMeans(event).some(doIt)) event.preventDefault();
  });
  const doIt = ({ does, name, key }: Meaning): boolean => {
    switch (does) {
      case "field":
      case "palette":
        return false;
      case "sheet":
        flushSync(() => setOpened(true));
        sheet.current?.showModal();
        return true;
      case "control":
        return pressControl(key);
      case "rows":
        return onRows(name);
    }
  };
  useEffect(() => {
    document.addEventListener("keydown", press);
    if (sheet.current) sheet.current.dataset.listening = "yes";
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <dialog
      ref={sheet}
      aria-label={title}
      className="m-auto w-[38rem] max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-raised p-6 text-ink shadow-float backdrop:bg-black/40"
    >
      {opened ? <Sheet title={title} close={close} groups={groups} /> : null}
    </dialog>
  );
}

function Sheet({ title, close, groups }: KeyboardProps) {
  return (
    <>
      <h2 className="mb-4 font-semibold text-base">{title}</h2>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2 text-muted text-xs">{group.title}</h3>
            <dl className="flex flex-col gap-1.5 text-sm">
              {group.keys.map(({ keys, name }) => (
                <div key={name} className="flex items-baseline justify-between gap-4">
                  <dt>{name}</dt>
                  <dd>
                    <kbd className="whitespace-nowrap rounded border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs">
                      {keys}
                    </kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog" className="mt-5">
        <button type="submit" className="h-8 rounded-lg border border-line px-3 text-sm hover:bg-sunken">
          {close}
        </button>
      </form>
    </>
  );
}

/** Escape leaves a field, so that the keys are heard again. */
function leave({ key, target }: KeyboardEvent): void {
  if (key !== "Escape" || !(target instanceof HTMLElement)) return;
  if (!target.closest("dialog[open], [role=dialog], [role=menu]")) target.blur();
}

/** Whether the key belongs to what is focused: a field, an editor, a dialog. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("dialog[open], [role=dialog], [role=menu]")) return true;
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  return target.isContentEditable || target.matches("textarea, select");
}

/** A button or a link does what it says, wherever it stands. */
function isPressedByEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a[href], button, summary") !== null;
}

function pressControl(key: string): boolean {
  const control = [...document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")].find(
    (each) => each.getAttribute("aria-keyshortcuts") === key,
  );
  if (!control) return false;
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.focus();
  else control.click();
  return true;
}

function onRows(name: string): boolean {
  switch (name) {
    case "next":
      return moveRow(1);
    case "previous":
      return moveRow(-1);
    case "open":
      return openRow();
    case "select":
      return selectRow(false);
    case "range":
      return selectRow(true);
    case "assign": {
      // The bar comes with the first row selected.
      if (!document.querySelector("input[name=ticket]:checked") && !flushSync(() => selectRow(false)))
        return false;
      const what = document.querySelector<HTMLSelectElement>("#bulk-op");
      if (what) what.value = "assign";
      document.querySelector<HTMLSelectElement>("select[name=assigneeId]")?.focus();
      return true;
    }
  }
  return false;
}
