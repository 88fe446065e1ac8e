/** The colour the application's own palette is made of (app/globals.css). */
export const STANDARD_COLOUR = "#0b6a72";

/** What WCAG AA asks of text. */
const AA = 4.5;
/** What text stands on: the surfaces of app/globals.css that are hardest to read on. */
const LIGHT_GROUND = "#eef2f3";
const DARK_GROUND = "#1b2226";
const DARK_SURFACE = "#14191c";
const [WHITE, BLACK] = ["#ffffff", "#000000"];

/** One scheme's accent: the colour itself, under the pointer, what is written on it, and its soft ground. */
export type Accent = { accent: string; hover: string; on: string; soft: string };
type Accents = { light: Accent; dark: Accent };

/** The standard colour's own, drawn by hand; app/globals.css has the same. */
const STANDARD: Accents = {
  light: { accent: STANDARD_COLOUR, hover: "#08545b", on: "#ffffff", soft: "#e0f1f2" },
  dark: { accent: "#55c5ca", hover: "#7ad6da", on: "#04262a", soft: "#10302f" },
};

/** The contrast of two colours (#rrggbb) as WCAG counts it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast text of this colour would have in the light scheme; in the dark one the colour is adapted. */
export function leastContrast(colour: string): number {
  return Math.min(...[WHITE, LIGHT_GROUND, softOn(WHITE, colour)].map((ground) => contrast(colour, ground)));
}

/** Whether text of this colour, and white text on it, can be read in the light scheme. */
export function isReadable(colour: string): boolean {
  return leastContrast(colour) >= AA;
}

/** The same colour, so much darker as it takes to be readable. */
export function nearestReadable(colour: string): string {
  return firstOf((share) => mixed(colour, BLACK, share), isReadable);
}

/** The accent of a readable colour in both schemes; in the dark one it is lightened until it can be read. */
export function accentOf(colour: string): Accents {
  if (colour === STANDARD_COLOUR) return STANDARD;
  const soft = softOn(DARK_SURFACE, colour);
  const accent = firstOf(
    (share) => mixed(colour, WHITE, share),
    (tried) => [DARK_GROUND, soft].every((ground) => contrast(tried, ground) >= AA + 1),
  );
  const on = firstOf(
    (share) => mixed(mixed(colour, BLACK, 0.6), BLACK, share),
    (tried) => contrast(tried, accent) >= AA,
  );
  return {
    light: { accent: colour, hover: mixed(colour, BLACK, 0.2), on: WHITE, soft: softOn(WHITE, colour) },
    dark: { accent, hover: mixed(accent, WHITE, 0.25), on, soft },
  };
}

function softOn(ground: string, colour: string): string {
  return mixed(ground, colour, 0.1);
}

/** The first of a row of colours, from share 0 to 1, that will do; the last one if none does. */
function firstOf(at: (share: number) => string, willDo: (colour: string) => boolean): string {
  const shares = Array.from({ length: 50 }, (_, step) => step / 50);
  return at(shares.find((share) => willDo(at(share))) ?? 1);
}

function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)];
  const parts = from.map((part, index) => Math.round(part + ((to[index] ?? 0) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
