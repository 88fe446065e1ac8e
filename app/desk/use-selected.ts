"use client";

import { useEffect, useMemo, useState } from "react";
import { TicketStatus } from "@/prisma/generated/enums";
import type { Chosen } from "./bulk-forecast";

/** The rows that are selected, each in the status it shows. */
function selected(): Chosen[] {
  return boxes()
    .filter(({ checked }) => checked)
    .flatMap(({ value, dataset }) => {
      const status = Object.values(TicketStatus).find((each) => each === dataset.status);
      return status ? [{ number: Number.parseInt(value, 10), status }] : [];
    });
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
  countSelected();
}

/** Has whoever shows them look at the selected rows again: they are others, or stand otherwise. */
export function countSelected(): void {
  document.dispatchEvent(new Event("change"));
}

/**
 * The rows that are selected, as they are: one that has left the list with its box counts no more. The
 * box that stands for all of them selects them and shows whether they are.
 */
export function useSelected(): readonly Chosen[] {
  const [chosen, setChosen] = useState("[]");
  useEffect(() => {
    const choose = ({ target }: Event) => {
      const all = boxOfAll();
      if (all && target === all) for (const box of boxes()) box.checked = all.checked;
      setChosen(recount());
    };
    document.addEventListener("change", choose);
    return () => document.removeEventListener("change", choose);
  }, []);
  // Whenever the rows have been shown anew, this has been too.
  useEffect(() => setChosen(recount()));
  return useMemo(() => JSON.parse(chosen), [chosen]);
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
