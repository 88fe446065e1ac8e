import type { ShapeName } from "@/components/ui/shape";

/** What an agent may write, in the order it is offered. */
export const composerModes = ["reply", "note", "askCustomer", "askThirdParty", "resume", "resolve"] as const;

export type ComposerMode = (typeof composerModes)[number];

/** What of it the customer reads, whatever else is chosen. */
export const publicModes = ["reply", "askCustomer", "resolve"] as const satisfies readonly ComposerMode[];

/** A mode in words; `refused` tells why it cannot be chosen now. */
export type ModeWords = {
  key: ComposerMode;
  name: string;
  placeholder: string;
  send: string;
  done: string;
  hint: string;
  refused: string | null;
  consequence: string;
};

/** The keys by which modes are chosen. */
export const modeKeys = {
  reply: "R",
  note: "N",
  askCustomer: "Q",
  askThirdParty: "W",
  resume: "G",
  resolve: "E",
} as const satisfies Record<ComposerMode, string>;

type Looks = { shape: ShapeName; tab: string; frame: string; send: string };

/** Each mode has its own colour, so that a note is never sent as a reply. */
export const modeLooks = {
  reply: {
    shape: "REPLY",
    tab: "border-accent text-accent",
    frame: "border-accent/50!",
    send: "bg-accent! text-on-accent! hover:bg-accent-hover!",
  },
  note: {
    shape: "LOCK",
    tab: "border-warn text-warn",
    frame: "border-warn! border-dashed! bg-warn-soft!",
    send: "bg-warn! text-canvas! hover:opacity-90",
  },
  askCustomer: {
    shape: "QUESTION",
    tab: "border-info text-info",
    frame: "border-info/60!",
    send: "bg-info! text-canvas! hover:opacity-90",
  },
  askThirdParty: {
    shape: "BUILDING",
    tab: "border-third text-third",
    frame: "border-third/60!",
    send: "bg-third! text-canvas! hover:opacity-90",
  },
  resume: {
    shape: "PLAY",
    tab: "border-ink text-ink",
    frame: "border-line-strong",
    send: "bg-ink! text-canvas! hover:opacity-90",
  },
  resolve: {
    shape: "RESOLVED",
    tab: "border-good text-good",
    frame: "border-good/60!",
    send: "bg-good! text-canvas! hover:opacity-90",
  },
} as const satisfies Record<ComposerMode, Looks>;

/** The mode the address asks for, or else the one last written in. */
export function firstMode(
  modes: readonly ModeWords[],
  asked: string | null,
  drafts: Readonly<Record<ComposerMode, { savedAt: number | null }>>,
): ComposerMode {
  const wanted = modes.find(({ key }) => key === asked)?.key;
  if (wanted) return wanted;
  const possible = modes.filter(({ refused }) => !refused).map(({ key }) => key);
  const latest = possible.toSorted((a, b) => (drafts[b].savedAt ?? 0) - (drafts[a].savedAt ?? 0));
  return latest[0] ?? "reply";
}
