/** A year without a break. */
const LONGEST_MINUTES = 366 * 24 * 60;

/**
 * A length of working time as people type it, in minutes: "30", "30 min", "4 h", "1 h 30 min", "1:30", "1,5 h".
 * Null when it is none, nothing at all, longer than a year, or no whole number of minutes.
 */
export function readMinutes(text: string): number | null {
  const typed = text.trim().toLowerCase().replaceAll(",", ".");
  const [, clockHours, clockMinutes] = /^(\d{1,4}):([0-5]\d)$/.exec(typed) ?? [];
  const [, hours = clockHours, minutes = clockMinutes] =
    /^(?:(\d{1,4}(?:\.\d{1,2})?)\s*h)?\s*(?:(\d{1,6})\s*(?:m|min)?)?$/.exec(typed) ?? [];
  if (hours === undefined && minutes === undefined) return null;
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return Number.isInteger(total) && total > 0 && total <= LONGEST_MINUTES ? total : null;
}

/** Minutes as they are typed and shown: "1 h 30 min". */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
