import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { optOutToken, readOptOutToken } from "@/lib/notifications/opt-out-token";

describe("an opt-out link", () => {
  test("stands for one person and one ticket", () => {
    const subject = { personId: randomUUID(), ticketId: randomUUID() };
    expect(readOptOutToken(optOutToken(subject))).toEqual(subject);
    expect(optOutToken(subject)).toBe(optOutToken(subject));
  });

  test("cannot be turned into another by changing it anywhere", () => {
    const token = optOutToken({ personId: randomUUID(), ticketId: randomUUID() });
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(..."Ab3-_.="), (at, other) => {
        fc.pre(token[at] !== other);
        expect(readOptOutToken(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
      }),
    );
  });

  test("made up of anything else is nothing", () => {
    for (const made of ["", ".", "1..", "1.a.b", "2.a.b", "x".repeat(10_000)])
      expect(readOptOutToken(made)).toBeNull();
  });
});
