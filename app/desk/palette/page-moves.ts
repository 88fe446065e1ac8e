import { flushSync } from "react-dom";
import type { Place } from "./use-found";

/** On the page of a ticket: the modes of its composer, the button that takes it, its moves and its properties. */
const OFFERED = [
  "#composer a[aria-keyshortcuts]:not([aria-disabled=true])",
  "main aside button[aria-keyshortcuts]",
  "main aside details[data-move] > summary",
  "main aside select:enabled",
].join();

/** What the ticket that is open offers, done as its keys and the mouse would do it. */
export function pageMoves(): Place[] {
  return [...document.querySelectorAll<HTMLElement>(OFFERED)].flatMap((control) => {
    // What a move asks is asked once it is open.
    if (control instanceof HTMLSelectElement && control.closest("details")) return [];
    const label = nameOf(control);
    const detail = control.getAttribute("aria-keyshortcuts");
    return label ? [{ label, detail, perform: () => perform(control) }] : [];
  });
}

function nameOf(control: HTMLElement): string {
  const named = control instanceof HTMLSelectElement ? control.labels[0] : control;
  return named?.textContent?.trim() ?? "";
}

function perform(control: HTMLElement): void {
  const move = control.closest("details");
  if (control instanceof HTMLSelectElement) control.focus();
  else if (!move) control.click();
  else {
    // What it asks is drawn as it is opened.
    if (!move.open) flushSync(() => control.click());
    move.querySelector<HTMLElement>("select, textarea, input:not([type=hidden]), button")?.focus();
  }
  control.scrollIntoView({ block: "nearest" });
}
