import type { MailKind } from "@/prisma/generated/enums";

/**
 * What may stop a mail: nothing (mandatory), the requester's opt-out from one ticket (status),
 * or the agent's own preference for the kind (preference).
 */
export type MailClass = "mandatory" | "status" | "preference";

export const mailClass = {
  INVITATION: "mandatory",
  REQUEST_RECEIVED: "mandatory",
  CUSTOMER_QUESTION: "mandatory",
  CUSTOMER_REMINDER: "mandatory",
  CUSTOMER_LAST_REMINDER: "mandatory",
  RESOLVED: "mandatory",
  PASSWORD_RESET: "mandatory",
  PASSWORD_CHANGED: "mandatory",
  EMAIL_CHANGED: "mandatory",
  TAKEN: "status",
  BACK_IN_PROGRESS: "status",
  WAITING_THIRD_PARTY: "status",
  PUBLIC_REPLY: "status",
  CLOSED: "status",
  AGENT_ASSIGNED: "preference",
  AGENT_CUSTOMER_ANSWERED: "preference",
  AGENT_SLA_WARNING: "preference",
  AGENT_SLA_BREACH: "mandatory",
  AGENT_LOW_RATING: "preference",
} as const satisfies Record<MailKind, MailClass>;

/**
 * The kinds that tell the reader of an address what was done to the account while it was his. All others go to the
 * address the person has when they are sent.
 */
export const staysAtAddress = ["PASSWORD_CHANGED", "EMAIL_CHANGED"] as const satisfies MailKind[];

/** The kinds an agent may switch off for himself. */
export type SwitchableKind = {
  [K in MailKind]: (typeof mailClass)[K] extends "preference" ? K : never;
}[MailKind];

/** All of them, in the order they are offered. */
export const switchableKinds = Object.keys(mailClass).filter(
  (kind): kind is SwitchableKind => mailClass[kind as MailKind] === "preference",
);
