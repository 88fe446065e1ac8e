import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { deliverDue } from "@/lib/notifications/deliver";
import { sweep } from "@/lib/sla/sweep";
import { reassign } from "@/lib/tickets/moves";
import { agent } from "@/tests/support/fixtures";
import { HOUR, MINUTE, stored, TUESDAY_TEN, taken, value } from "../tickets/scene";
import { recording } from "./recording";

/** The warning of the first response that waits for the agent who has the ticket, and the ticket. */
async function warned() {
  const { dan, number } = await taken();
  await sweep(TUESDAY_TEN + 3 * HOUR + MINUTE, 100);
  await db.outboxMail.deleteMany({ where: { kind: { not: "AGENT_SLA_WARNING" } } });
  const { version } = await stored(number);
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { recipientId: dan.id, ticket: { number } },
    select: { id: true },
  });
  return { dan, number, version, state: () => db.outboxMail.findUniqueOrThrow({ where: mail }) };
}

test("a warning is not sent to whoever has handed the ticket over meanwhile", async () => {
  const { dan, number, version, state } = await warned();
  const other = await agent();
  value(await reassign(dan, { number, version, assigneeId: other.id }, TUESDAY_TEN + 3 * HOUR + 2 * MINUTE));
  const { transport, messages } = recording();
  await deliverDue({ transport });
  expect(await state()).toMatchObject({ state: "DROPPED", reason: "reassigned" });
  expect(messages.filter(({ to }) => to.address === dan.email)).toEqual([]);
});

test("a warning goes to whoever still has the ticket", async () => {
  const { state } = await warned();
  await deliverDue({ transport: recording().transport });
  expect(await state()).toMatchObject({ state: "SENT" });
});
