/** The fields by which a view of the queue is narrowed. */
export const narrowings = [
  "q",
  "status",
  "priority",
  "assignee",
  "team",
  "category",
  "tag",
  "channel",
  "organisation",
  "thirdParty",
  "sla",
  "from",
  "to",
] as const;

export type Narrowing = (typeof narrowings)[number];
type Narrowed = Record<Narrowing, string | null | readonly string[]>;

/** What a field asks for: nothing, one thing, or any of several. */
export function asked(filter: Narrowed, name: Narrowing): readonly string[] {
  return [filter[name] ?? []].flat().filter(Boolean);
}

/** How many fields narrow the view. */
export function narrowedBy(filter: Narrowed): number {
  return narrowings.filter((name) => asked(filter, name).length > 0).length;
}

/** The same part of the queue without one thing that a field asks for. */
export function without<F extends Narrowed>(filter: F, name: Narrowing, value: string): F {
  const was = filter[name];
  if (was === null) return filter;
  const left = typeof was === "string" ? null : was.filter((each) => each !== value);
  return { ...filter, [name]: name === "q" || name === "organisation" ? "" : left };
}
