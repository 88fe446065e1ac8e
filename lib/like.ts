/** The text as a pattern of LIKE that means nothing but itself. */
export function literally(text: string): string {
  return text.replace(/[%_\\]/g, "\\$&");
}

/** Prisma's condition that a column holds these words, in whatever case. */
export function containing(words: string) {
  return { contains: literally(words), mode: "insensitive" as const };
}
