import { expect, test } from "vitest";
import { ledgerHref, readLedgerAddress } from "@/app/desk/mails/ledger-address";

const given = (href: string) => Object.fromEntries(new URL(href, "http://desk").searchParams);

test("the address of a part of the ledger leads back to it", () => {
  const before = { at: 1_763_830_000_123, id: "01a2044c-27ea-7268-a5d9-a2f770c6c978", back: true };
  const filter = { state: "DEAD", kind: "RESOLVED", to: "ana & ion", before } as const;
  expect(readLedgerAddress(given(ledgerHref(filter)))).toEqual(filter);
  expect(ledgerHref({ state: null, kind: null, to: "", before: null })).toBe("/desk/mails");
});

test.each([
  [{}],
  [{ state: "LOST", kind: "", to: ["a", "b"], before: "1 OR 1=1" }],
  [{ to: "a".repeat(101), before: "9e99_01a2044c-27ea-7268-a5d9-a2f770c6c978" }],
  [{ before: "1763830000123" }],
])("whatever makes no sense in an address is passed over (%j)", (params) => {
  expect(readLedgerAddress(params)).toEqual({ state: null, kind: null, to: "", before: null });
});
