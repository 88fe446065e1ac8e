/**
 * A name as it is kept: one line, single spaces, without characters that hide, reorder or control text
 * (bidi marks, zero-width characters, control codes).
 */
export function cleanName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
