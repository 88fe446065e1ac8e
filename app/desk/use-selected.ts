"use client";

import { useEffect, useState } from "react";

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input[name=ticket]")];
}

/** Lets all rows go. */
export function unselect(): void {
  for (const box of boxes()) box.checked = false;
  document.dispatchEvent(new Event("change"));
}

/** How many rows are selected. The box that stands for all of them selects them and shows whether they are. */
export function useSelected(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const recount = ({ target }: { target: EventTarget | null }) => {
      const all = document.querySelector<HTMLInputElement>("input[data-select=all]");
      const rows = boxes();
      if (all && target === all) for (const box of rows) box.checked = all.checked;
      const chosen = rows.filter(({ checked }) => checked).length;
      if (all) all.checked = chosen > 0 && chosen === rows.length;
      if (all) all.indeterminate = chosen > 0 && chosen < rows.length;
      setCount(chosen);
    };
    recount({ target: null });
    document.addEventListener("change", recount);
    return () => document.removeEventListener("change", recount);
  }, []);
  return count;
}
