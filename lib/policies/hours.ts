/** A stretch of a day by the wall clock, "09:00" to "18:00"; "24:00" is the day's end. */
export type DayWindow = [string, string];

export type HoursFault = "hours_unreadable" | "hours_backwards" | "hours_overlap";

const WINDOW = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/;
const DAY_END = 24 * 60;

/**
 * Working hours as people type them: "9-13, 14:00–18:00", "0-24"; nothing for a closed day. In order; those that
 * touch may, those that overlap may not.
 */
export function readHours(text: string): DayWindow[] | HoursFault {
  const windows: [number, number][] = [];
  for (const piece of text.split(/[,;]/).map((each) => each.trim())) {
    if (piece === "") continue;
    const [, hourFrom = "", minuteFrom, hourTo = "", minuteTo] = WINDOW.exec(piece) ?? [];
    const [from, to] = [minutesOf(hourFrom, minuteFrom), minutesOf(hourTo, minuteTo)];
    if (from === null || to === null) return "hours_unreadable";
    if (from >= to) return "hours_backwards";
    windows.push([from, to]);
  }
  windows.sort(([a], [b]) => a - b);
  const overlap = windows.some(([from], index) => from < (windows[index - 1]?.[1] ?? 0));
  return overlap ? "hours_overlap" : windows.map(([from, to]) => [clock(from), clock(to)]);
}

/** The windows as they are typed and shown: "09:00–13:00, 14:00–18:00". */
export function hoursText(windows: readonly (readonly [string, string])[]): string {
  return windows.map(([from, to]) => `${from}–${to}`).join(", ");
}

function minutesOf(hours: string, minutes = "00"): number | null {
  const total = Number(hours) * 60 + Number(minutes);
  return hours === "" || Number(minutes) > 59 || total > DAY_END ? null : total;
}

function clock(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
