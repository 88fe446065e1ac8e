import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOfLocal, localOfInstant } from "@/lib/zoned-time";

const ZONE = "Europe/Bucharest";
const iso = (local: string) => new Date(instantOfLocal(local, ZONE)).toISOString();

test("a wall-clock time is read in the zone, in winter and in summer", () => {
  expect(iso("2026-01-15T09:30")).toBe("2026-01-15T07:30:00.000Z");
  expect(iso("2026-07-15T09:30:15")).toBe("2026-07-15T06:30:15.000Z");
});

test("an hour that comes twice is the earlier one, a missing one moves forward", () => {
  expect(iso("2026-10-25T03:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(iso("2026-03-29T03:30")).toBe("2026-03-29T01:30:00.000Z");
});

test("what cannot be a time throws", () => {
  for (const text of ["2026-02-31T10:00", "2026-05-12T24:30", "mâine", "2026-05-12T10:00Z"])
    expect(() => instantOfLocal(text, ZONE)).toThrow();
});

test("writing an instant and reading it again gives its minute, but for the hour that comes twice", () => {
  const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(instants, fc.constantFrom(ZONE, "UTC", "America/New_York", "Asia/Kolkata"), (at, zone) => {
      const minute = Math.floor(at / 60_000) * 60_000;
      const again = instantOfLocal(localOfInstant(at, zone), zone);
      expect([minute, minute - 3_600_000]).toContain(again);
    }),
  );
});
