import { expect, test } from "vitest";
import { turnOf } from "@/lib/tickets/machine";
import { requestTabs } from "@/lib/tickets/request-list";
import { TicketStatus } from "@/prisma/generated/enums";

test("the tab of what waits for the customer holds exactly the requests whose turn is said to be the customer's", () => {
  const mine: readonly TicketStatus[] = requestTabs.mine;
  for (const status of Object.values(TicketStatus))
    expect([status, mine.includes(status)]).toEqual([status, turnOf[status] === "customer"]);
});
