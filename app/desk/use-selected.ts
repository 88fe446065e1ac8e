"use client";

import { useEffect, useMemo, useState } from "react";

/** The numbers of the rows that are selected. */
function selected(): number[] {
  return boxes()
    .filter(({ checked }) => checked)
    .map(({ value }) => Number.parseInt(value, 10));
}

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
 * The numbers of the rows that are selected, as they are: one that has left the list with its box counts no more. The
 * box that stands for all of them selects them and shows whether they are.
 */
export function useSelected(): readonly number[] {
  const [numbers, setNumbers] = useState("[]");
  useEffect(() => {
    const choose = ({ target }: Event) => {
      const all = boxOfAll();
      if (all && target === all) for (const box of boxes()) box.checked = all.checked;
      setNumbers(recount());
    };
    document.addEventListener("change", choose);
    return () => document.removeEventListener("change", choose);
  }, []);
  // Whenever the rows have been shown anew, this has been too.
  useEffect(() => setNumbers(recount()));
  return useMemo(() => JSON.parse(numbers), [numbers]);
}

function boxOfAll(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>("input[data-select=all]");
}

function recount(): string {
  const [all, rows, chosen] = [boxOfAll(), boxes().length, selected()];
  if (all) all.checked = chosen.length > 0 && chosen.length === rows;
  if (all) all.indeterminate = chosen.length > 0 && chosen.length < rows;
  return JSON.stringify(chosen);
}
