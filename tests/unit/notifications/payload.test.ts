import { expect, test } from "vitest";
import { type MailFacts, mailPayload, payloadFor } from "@/lib/notifications/payload";
import type { TicketEvent } from "@/lib/tickets/event";

const facts: MailFacts = {
  ticket: { number: 7, subject: "Factura\r\nBcc: rau@example.ro", priority: "HIGH" },
  requesterName: "Ana Popescu",
  actorName: "Mihai Dinu",
  ratedAgentName: null,
  message: { body: "**Ce** eroare?", visibility: "PUBLIC" },
  dueAt: { CUSTOMER_RESPONSE: Date.UTC(2026, 4, 15, 9) },
};
const common = {
  seq: 3,
  at: 0,
  status: "WAITING_CUSTOMER",
  visibility: "PUBLIC",
  actorId: "x",
  messageId: null,
};
const asked = { ...common, kind: "CUSTOMER_ASKED", data: {} } as TicketEvent;

test("a question carries the agent's first name, plain words and the deadline", () => {
  const { kind, payload } = payloadFor({ kind: "CUSTOMER_QUESTION" }, asked, facts);
  expect(payload).toEqual({
    ticket: { number: 7, subject: "Factura Bcc: rau@example.ro" },
    agent: "Mihai",
    excerpt: "Ce eroare?",
    answerBy: "2026-05-15T09:00:00.000Z",
  });
  expect(mailPayload[kind].safeParse(payload).success).toBe(true);
});

test("words of an internal message go into no mail", () => {
  const internal: MailFacts = { ...facts, message: { body: "secret", visibility: "INTERNAL" } };
  const thirdParty = { id: "00000000-0000-7000-8000-000000000009", name: "Carrefour" };
  const event = {
    ...common,
    kind: "RESUMED",
    data: { from: "WAITING_THIRD_PARTY", thirdParty },
  } as TicketEvent;
  const { payload } = payloadFor({ kind: "BACK_IN_PROGRESS" }, event, internal);
  expect(payload).toMatchObject({ because: "third_party_answered", thirdParty: "Carrefour", excerpt: null });
});

test("a mail that does not fit its event is a bug, said aloud", () => {
  expect(() => payloadFor({ kind: "RESOLVED" }, asked, facts)).toThrow();
});
