type Person = { id: string; name: string };

/** Finds "@Name" of the people in a text, the longest name first; null when there is nobody to find. */
export function mentionPattern(names: readonly string[]): RegExp | null {
  const longestFirst = names.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return null;
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])@(${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** The ids of the people whom a text names as "@Name", each once. */
export function mentionedIn(body: string, people: readonly Person[]): string[] {
  const pattern = mentionPattern(people.map(({ name }) => name));
  if (!pattern) return [];
  const names = new Set([...body.matchAll(pattern)].map(([, name]) => name));
  return people.filter(({ name }) => names.has(name)).map(({ id }) => id);
}
