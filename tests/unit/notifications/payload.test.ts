import fc from "fast-check";
import { expect, test } from "vitest";
import { type MailFacts, mailPayload, payloadFor } from "@/lib/notifications/payload";
import type { TicketMailKind } from "@/lib/notifications/recipients";
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

const at = "2026-05-12T08:31:00.000Z";
const clock = (metric: string) => ({ metric, cycle: 1, dueAt: at });

/** For every kind of mail an event that brings it, with names as long as one likes. */
const sources = {
  REQUEST_RECEIVED: () => ["OPENED", { channel: "PHONE", receivedAt: at }],
  CUSTOMER_QUESTION: () => ["CUSTOMER_ASKED", {}],
  CUSTOMER_REMINDER: () => ["SLA_WARNED", clock("CUSTOMER_RESPONSE")],
  CUSTOMER_LAST_REMINDER: () => ["SLA_BREACHED", clock("CUSTOMER_RESPONSE")],
  RESOLVED: () => ["RESOLVED", { autoCloseAt: at }],
  TAKEN: (name) => ["ASSIGNED", { assignee: { id: "x", name } }],
  BACK_IN_PROGRESS: (name) => ["RESUMED", { from: "WAITING_THIRD_PARTY", thirdParty: { id: "x", name } }],
  WAITING_THIRD_PARTY: (name) => ["THIRD_PARTY_ASKED", { thirdParty: { id: "x", name }, chaseAt: null }],
  PUBLIC_REPLY: () => ["REPLIED", {}],
  CLOSED: () => ["CONFIRMED", {}],
  AGENT_ASSIGNED: () => ["REASSIGNED", {}],
  AGENT_CUSTOMER_ANSWERED: () => ["COMMENTED", {}],
  AGENT_SLA_WARNING: () => ["SLA_WARNED", clock("RESOLUTION")],
  AGENT_SLA_BREACH: () => ["SLA_BREACHED", clock("RESOLUTION")],
  AGENT_LOW_RATING: () => ["RATED", { rating: 1, agentId: "x" }],
} satisfies Record<TicketMailKind, (name: string) => [TicketEvent["kind"], object]>;

const character = fc.oneof(
  fc.constantFrom("😀", "👩‍💻", "𐍈", " ", "\n", "a", "ș", "\ud83d", "\ude00"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);
const phrase = fc
  .tuple(fc.array(character, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 700 }))
  .map(([characters, times]) => characters.join("").repeat(times));

test.each(Object.keys(sources) as TicketMailKind[])("any words at all make a valid %s", (kind) => {
  fc.assert(
    fc.property(phrase, phrase, phrase, (subject, name, body) => {
      const [eventKind, data] = sources[kind](name);
      const event = { ...common, kind: eventKind, data } as TicketEvent;
      const { payload } = payloadFor({ kind }, event, {
        ...facts,
        ticket: { ...facts.ticket, subject },
        requesterName: name,
        actorName: name,
        ratedAgentName: name,
        message: { body, visibility: "PUBLIC" },
      });
      const parsed = mailPayload[kind].safeParse(payload);
      expect(parsed.error?.issues ?? []).toEqual([]);
      expect(Object.values({ ...payload, ...payload.ticket }).join(" ")).not.toMatch(/\p{Cs}/u);
    }),
    { numRuns: 60 },
  );
});
