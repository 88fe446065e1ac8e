/** What a canned reply may name, in both languages the same. */
export const variables = ["client", "numar", "agent", "subiect"] as const;

/** What each variable stands for on a ticket. */
export type Values = Readonly<Record<(typeof variables)[number], string>>;

/** Whether a text names no variable but those there are. */
export function namesOnlyKnown(text: string): boolean {
  const named = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = ""]) => name.trim().toLowerCase());
  return named.every((name) => variables.some((each) => each === name));
}

/** The text with its variables filled in; those nobody knows stay as they are written, to be seen. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{\{ *(\w{1,20}) *\}\}/g, (written, name: string) => {
    const known = variables.find((each) => each === name.toLowerCase());
    return known ? values[known] : written;
  });
}
