"use client";

import { useEffect, useState } from "react";

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input[name=ticket]")];
}

/** Lets all rows go. */
export function unselect(): void {
  keepSelected([]);
}

/** Lets all rows go but those of these tickets. */
export function keepSelected(numbers: readonly number[]): void {
  for (const box of boxes()) box.checked &&= numbers.includes(Number.parseInt(box.value, 10));
  document.dispatchEvent(new Event("change"));
}

/**
 * How many rows are selected, as they are: one that has left the list with its box counts no more. The box that stands
 * for all of them selects them and shows whether they are.
 */
export function useSelected(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const choose = ({ target }: Event) => {
      const all = boxOfAll();
      if (all && target === all) for (const box of boxes()) box.checked = all.checked;
      setCount(recount());
    };
    document.addEventListener("change", choose);
    return () => document.removeEventListener("change", choose);
  }, []);
  // Whenever the rows have been shown anew, this has been too.
  useEffect(() => setCount(recount()));
  return count;
}

function boxOfAll(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>("input[data-select=all]");
}

function recount(): number {
  const [all, rows] = [boxOfAll(), boxes()];
  const chosen = rows.filter(({ checked }) => checked).length;
  if (all) all.checked = chosen > 0 && chosen === rows.length;
  if (all) all.indeterminate = chosen > 0 && chosen < rows.length;
  return chosen;
}
