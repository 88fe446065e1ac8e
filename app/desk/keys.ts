/**
 * The keys of the desk, as the `?` sheet shows them. A key does what the control on the page does that names it in
 * `aria-keyshortcuts`: a button or a link is clicked, a field focused. `rows` and `sheet` are no control's, `palette`
 * is heard in fields too, and `field` belongs to the field somebody writes in.
 */
export const deskKeys = {
  queue: [
    { keys: ["J"], name: "next", does: "rows" },
    { keys: ["K"], name: "previous", does: "rows" },
    { keys: ["O", "Enter"], name: "open", does: "rows" },
    { keys: ["X"], name: "select", does: "rows" },
    { keys: ["Shift X"], name: "range", does: "rows" },
    { keys: ["A"], name: "assign", does: "rows" },
    { keys: ["T"], name: "urgent", does: "control" },
  ],
  ticket: [
    { keys: ["T"], name: "take", does: "control" },
    { keys: ["R"], name: "reply", does: "control" },
    { keys: ["N"], name: "note", does: "control" },
    { keys: ["Q"], name: "ask", does: "control" },
    { keys: ["W"], name: "askThirdParty", does: "control" },
    { keys: ["G"], name: "resume", does: "control" },
    { keys: ["E"], name: "resolve", does: "control" },
    { keys: ["A"], name: "assignee", does: "control" },
    { keys: ["P"], name: "priority", does: "control" },
    { keys: ["U"], name: "back", does: "control" },
  ],
  writing: [
    { keys: ["Ctrl Enter"], name: "send", does: "field" },
    { keys: ["Ctrl Shift Enter"], name: "sendNext", does: "field" },
    { keys: ["/"], name: "canned", does: "field" },
    { keys: ["@"], name: "mention", does: "field" },
    { keys: ["Esc"], name: "leave", does: "field" },
  ],
  everywhere: [
    { keys: ["Ctrl K", "⌘ K"], name: "palette", does: "palette" },
    { keys: ["/"], name: "search", does: "control" },
    { keys: ["C"], name: "create", does: "control" },
    { keys: ["?"], name: "sheet", does: "sheet" },
  ],
} as const;

type DeskKey = (typeof deskKeys)[keyof typeof deskKeys][number];
export type Meaning = { name: DeskKey["name"]; does: DeskKey["does"]; key: string };

/** What somebody who presses a key may mean, as the page before him allows; nothing for a key that is nobody's. */
export function keyMeans(pressed: { key: string; shiftKey: boolean }): Meaning[] {
  const letter = pressed.key.length === 1 ? pressed.key.toUpperCase() : pressed.key;
  const key = pressed.shiftKey && letter === "X" ? "Shift X" : letter;
  return Object.values(deskKeys)
    .flat()
    .filter(({ keys }) => keys.some((each) => each === key))
    .map(({ name, does }) => ({ name, does, key }));
}
