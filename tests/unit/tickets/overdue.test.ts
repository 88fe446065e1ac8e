import { expect, test } from "vitest";
import { overdueOf } from "@/lib/tickets/overdue";

const NOW = 1_000;
const [past, future] = [new Date(NOW), new Date(NOW + 1)];

test("what is waited for is overdue from its very instant on, by the date that its waiting goes by", () => {
  const of = (
    status: Parameters<typeof overdueOf>[0]["status"],
    nextDeadlineAt: Date | null,
    chaseAt: Date | null,
  ) => overdueOf({ status, nextDeadlineAt, chaseAt }, NOW);
  expect(of("WAITING_CUSTOMER", past, null)).toBe("answer");
  expect(of("WAITING_CUSTOMER", future, past)).toBeNull();
  expect(of("WAITING_THIRD_PARTY", null, past)).toBe("chase");
  expect(of("WAITING_THIRD_PARTY", past, future)).toBeNull();
  expect(of("WAITING_THIRD_PARTY", past, null)).toBeNull();
  for (const status of ["WAITING_SUPPORT", "IN_PROGRESS", "RESOLVED", "CLOSED"] as const)
    expect(of(status, past, past)).toBeNull();
});
