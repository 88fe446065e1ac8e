/**
 * The keys of the desk, as the `?` sheet shows them. A key does what the control on the page does that names it in
 * `aria-keyshortcuts`: a button or a link is clicked, a field focused. `rows`, `field` and `sheet` are no control's, `palette` is heard in fields too.
 */
export const deskKeys = {
  queue: [
    { keys: ["J"], name: "next", does: "rows" },
    { keys: ["K"], name: "previous", does: "rows" },
    { keys: ["O", "Enter"], name: "open", does: "rows" },
    { keys: ["X"], name: "select", does: "rows" },
    { keys: ["A"], name: "assign", does: "rows" },
    { keys: ["T"], name: "urgent", does: "control" },
  ],
  ticket: [
    { keys: ["T"], name: "take", does: "control" },
    { keys: ["R"], name: "reply", does: "control" },
    { keys: ["N"], name: "note", does: "control" },
    { keys: ["Q"], name: "ask", does: "control" },
    { keys: ["E"], name: "resolve", does: "control" },
    { keys: ["U"], name: "back", does: "control" },
  ],
  everywhere: [
    { keys: ["Ctrl K", "⌘ K"], name: "palette", does: "palette" },
    { keys: ["/"], name: "search", does: "control" },
    { keys: ["C"], name: "create", does: "control" },
    { keys: ["Esc"], name: "leave", does: "field" },
    { keys: ["?"], name: "sheet", does: "sheet" },
  ],
} as const;

type DeskKey = (typeof deskKeys)[keyof typeof deskKeys][number];

/** What somebody who presses a key means; null for one that is nobody's. */
export function keyDoes(key: string): { name: DeskKey["name"]; does: DeskKey["does"]; key: string } | null {
  const pressed = key.length === 1 ? key.toUpperCase() : key;
  const found = Object.values(deskKeys)
    .flat()
    .find(({ keys }) => keys.some((each) => each === pressed));
  return found ? { name: found.name, does: found.does, key: pressed } : null;
}
