import { z } from "zod";

/** A text without NUL, the one character that Postgres does not keep. */
export function withoutNul(text: string): string {
  return text.replaceAll("\u0000", "");
}

/** A text typed by a person; NUL is left out of it. */
export const plainText = z.string().overwrite(withoutNul);
