const rows = () => [...document.querySelectorAll<HTMLTableRowElement>("tr[data-number]")];
const linkOf = (row: HTMLTableRowElement | undefined) => row?.querySelector<HTMLAnchorElement>("a[href]");
const boxOf = (row: HTMLTableRowElement | undefined) =>
  row?.querySelector<HTMLInputElement>("input[name=ticket]");

/** The row last selected, from which Shift selects on. */
let anchor: string | undefined;

/** The row that holds the focus. */
function rowInFocus(): HTMLTableRowElement | undefined {
  return rows().find((row) => row.contains(document.activeElement));
}

/** Focuses the next row or the one before; the first when none has the focus. False when there are none. */
export function moveRow(by: 1 | -1): boolean {
  const all = rows();
  const now = rowInFocus();
  const at = now ? Math.min(all.length - 1, Math.max(0, all.indexOf(now) + by)) : 0;
  const link = linkOf(all[at]);
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
  return link !== null && link !== undefined;
}

/** Opens the ticket in focus. */
export function openRow(): boolean {
  const link = linkOf(rowInFocus());
  link?.click();
  return link !== null && link !== undefined;
}

/** Selects the row in focus or lets it go; with `range` all from the one selected before. */
export function selectRow(range: boolean): boolean {
  const all = rows();
  const row = rowInFocus();
  const box = boxOf(row);
  if (!row || !box) return false;
  const checked = range || !box.checked;
  const from = range ? all.findIndex(({ dataset }) => dataset.number === anchor) : -1;
  const to = all.indexOf(row);
  const between = from < 0 ? [row] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
  for (const each of between) {
    const one = boxOf(each);
    if (one) one.checked = checked;
  }
  anchor = row.dataset.number;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
