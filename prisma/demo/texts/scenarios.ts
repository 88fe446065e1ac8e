import type { Random } from "../random.ts";
import { comenziAvize } from "./comenzi-avize.ts";
import { conexiuni } from "./conexiuni.ts";
import { efactura } from "./efactura.ts";
import { facturi } from "./facturi.ts";
import { phrases } from "./phrases.ts";
import type { Scenario } from "./scenario.ts";

export const scenarios: readonly Scenario[] = [...facturi, ...comenziAvize, ...conexiuni, ...efactura];

/** What the braces of a scenario stand for in one ticket. */
export type Particulars = Record<string, string>;

/** The names and numbers of one ticket that was received at `atMs`. */
export function particularsOf(random: Random, atMs: number): Particulars {
  const day = new Intl.DateTimeFormat("ro-RO", {
    day: "numeric",
    month: "long",
    timeZone: "Europe/Bucharest",
  });
  return {
    partener: random.pick(phrases.partners),
    factura: `${random.pick(["FCT", "TEC", "VM", "EXP", "INV"])}-${random.whole(10_200, 98_990)}`,
    comanda: `450${random.whole(1_000_000, 9_999_999)}`,
    aviz: `AV${random.whole(30_000, 89_999)}`,
    gln: `594${random.whole(1_000_000_000, 9_999_999_999)}`,
    zi: day.format(atMs - random.whole(1, 3) * 86_400_000),
    suma: `${random.whole(1, 480)},${random.whole(10, 99)}`,
    ora: `${random.whole(7, 16)}:${String(random.whole(0, 59)).padStart(2, "0")}`,
  };
}

/** A text with its braces filled. Throws for one nobody knows. */
export function told(text: string, particulars: Particulars): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = particulars[key];
    if (value === undefined) throw new Error(`Nothing is known as {${key}}.`);
    return value;
  });
}
