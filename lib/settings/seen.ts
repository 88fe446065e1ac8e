import "server-only";
import { createHash } from "node:crypto";

type Shown = Readonly<Record<string, unknown>>;

/** A mark of what a form was filled in from; it goes with the form. The id does not count, nor the fields' order. */
export function seenMark(shown: Shown): string {
  const fields = Object.entries(shown).filter(([name]) => name !== "id");
  const text = JSON.stringify(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
  return createHash("sha256").update(text).digest("base64url");
}

/** Whether somebody else has changed meanwhile what a form was filled in from. */
export function isOutdated(stored: Shown, seen: string | undefined): boolean {
  return seen !== undefined && seenMark(stored) !== seen;
}
