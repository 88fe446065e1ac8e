import { useMemo } from "react";

/** What JSON brings back as it was. */
type Plain<T> = T extends string | number | boolean | null
  ? T
  : T extends (...args: never) => unknown
    ? never
    : T extends Date
      ? never
      : T extends object
        ? { [K in keyof T]: undefined extends T[K] ? Plain<NonNullable<T[K]>> | undefined : Plain<T[K]> }
        : never;

/** Plain data on its way to a leaf, as JSON. Handed to several leaves of a page it is sent once. */
export type Packed<T> = { readonly json: string; readonly of?: T };

/**
 * Data for a leaf as one string. React takes objects apart value by value, on their way out and in again; a text it
 * passes on as it is (docs/decisions/0009-lists-as-data.md).
 */
export function pack<T>(data: T & Plain<T>): Packed<T> {
  return { json: JSON.stringify(data) };
}

/** What was packed, taken out again only where it is another text than before. */
export function usePacked<T>({ json }: Packed<T>): T {
  return useMemo(() => JSON.parse(json), [json]);
}
