import { expect, test } from "vitest";
import { readListSearch } from "@/app/(portal)/requests/list-search";
import { readLedgerAddress } from "@/app/desk/mails/ledger-address";
import { rate } from "@/lib/feedback/schema";
import { readQueue } from "@/lib/tickets/filters";
import { correctClock, openOnBehalf } from "@/lib/tickets/schema";

const typed = " ana\u0000\u0000 pop\u0000 ";

test("a search never holds the character that the database refuses", () => {
  expect(readListSearch({ q: typed }).search).toBe("ana pop");
  expect(readListSearch({ q: [typed, "x"] }).search).toBe("ana pop");
  expect(readLedgerAddress({ to: typed }).to).toBe("ana pop");
  expect(readQueue({ q: typed }).q).toBe("ana pop");
});

test("nor does what people write about a ticket", () => {
  expect(rate.parse({ number: 7, rating: 5, message: typed }).message).toBe("ana pop");
  const stretch = { number: 7, version: 1, metric: "RESOLUTION", from: "2026-11-24T10:00", to: "" };
  expect(correctClock.parse({ ...stretch, reason: typed }).reason).toBe("ana pop");
  expect(correctClock.safeParse({ ...stretch, reason: "\u0000" }).success).toBe(false);
  const { shape } = openOnBehalf;
  for (const field of ["customerName", "customerEmail", "customerPhone", "organisation"] as const)
    expect(shape[field].parse(typed)).toBe("ana pop");
});
