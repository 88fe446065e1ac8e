import type { KeyboardEvent } from "react";

/** Sends the form with Ctrl or ⌘ and Enter; whether with Shift too is told before. */
export function sendByKeys(
  event: KeyboardEvent<HTMLFormElement>,
  onSending?: (withShift: boolean) => void,
): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  onSending?.(event.shiftKey);
  event.currentTarget.requestSubmit();
}
