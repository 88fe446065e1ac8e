/** Plain data on its way to a leaf, as JSON. */
export type Packed<T> = string & { readonly of?: T };

/**
 * Data for a leaf as one string. React takes objects apart value by value, on their way out and in again; a text it
 * passes on as it is (docs/decisions/0009-lists-as-data.md).
 */
export function pack<T>(data: T): Packed<T> {
  return JSON.stringify(data);
}

/** What was packed. */
export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(packed);
}
