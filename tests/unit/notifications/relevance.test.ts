import { describe, expect, test } from "vitest";
import { dropReason, type Standing } from "@/lib/notifications/relevance";
import { MailKind } from "@/prisma/generated/enums";

const fresh: Standing = {
  now: 1000,
  recipient: { id: "eu", status: "ACTIVE", role: "AGENT", mutedMailKinds: [], optedOut: false },
  link: { usedAt: null, voidedAt: null, expiresAt: 2000 },
  ticket: { status: "WAITING_CUSTOMER", statusSince: 500, assigneeId: "eu", teamMemberIds: [] },
  eventAt: 500,
  clock: { metric: "RESOLUTION", state: "RUNNING", breachedAt: null },
};
const inProgress = { status: "IN_PROGRESS", statusSince: 700, assigneeId: "eu", teamMemberIds: [] } as const;
const breached: Standing = { ...fresh, clock: { metric: "RESOLUTION", state: "RUNNING", breachedAt: 900 } };

describe("a mail about to be sent", () => {
  test.each(Object.values(MailKind))("%s goes while things stand as they did", (kind) => {
    expect(dropReason(kind, kind === "AGENT_SLA_BREACH" ? breached : fresh)).toBeNull();
  });

  test.each(Object.values(MailKind))("%s is not sent to someone disabled meanwhile", (kind) => {
    const standing = { ...breached, recipient: { ...fresh.recipient, status: "DISABLED" as const } };
    expect(dropReason(kind, standing)).toBe("disabled");
  });

  test.each(Object.values(MailKind))(
    "%s goes to someone demoted meanwhile only if not for agents",
    (kind) => {
      const standing = kind === "AGENT_SLA_BREACH" ? breached : fresh;
      const demoted = { ...standing, recipient: { ...fresh.recipient, role: "CUSTOMER" as const } };
      expect(dropReason(kind, demoted)).toBe(kind.startsWith("AGENT_") ? "not_staff" : null);
    },
  );

  test.each<[MailKind, Partial<Standing>, string]>([
    ["INVITATION", { link: { usedAt: 900, voidedAt: null, expiresAt: 2000 } }, "link_used"],
    ["INVITATION", { link: { usedAt: null, voidedAt: 900, expiresAt: 2000 } }, "link_voided"],
    ["PASSWORD_RESET", { link: { usedAt: null, voidedAt: null, expiresAt: 1000 } }, "link_expired"],
    ["PASSWORD_RESET", { link: null }, "link_voided"],
    [
      "CUSTOMER_QUESTION",
      { ticket: { status: "IN_PROGRESS", statusSince: 700, assigneeId: "eu", teamMemberIds: [] } },
      "already_answered",
    ],
    [
      "CUSTOMER_REMINDER",
      { ticket: { status: "RESOLVED", statusSince: 700, assigneeId: "eu", teamMemberIds: [] } },
      "already_answered",
    ],
    [
      "CUSTOMER_LAST_REMINDER",
      { ticket: { status: "CLOSED", statusSince: 700, assigneeId: "eu", teamMemberIds: [] } },
      "ticket_closed",
    ],
    // Answered and asked again: the reminder was about the first question.
    [
      "CUSTOMER_REMINDER",
      { ticket: { status: "WAITING_CUSTOMER", statusSince: 700, assigneeId: "eu", teamMemberIds: [] } },
      "already_answered",
    ],
    [
      "TAKEN",
      { ticket: { status: "CLOSED", statusSince: 700, assigneeId: "eu", teamMemberIds: [] } },
      "ticket_closed",
    ],
    ["TAKEN", { recipient: { ...fresh.recipient, optedOut: true } }, "opted_out"],
    [
      "AGENT_ASSIGNED",
      { ticket: { status: "IN_PROGRESS", statusSince: 700, assigneeId: "altul", teamMemberIds: [] } },
      "reassigned",
    ],
    ["AGENT_ASSIGNED", { recipient: { ...fresh.recipient, mutedMailKinds: ["AGENT_ASSIGNED"] } }, "muted"],
    [
      "AGENT_SLA_WARNING",
      { clock: { metric: "RESOLUTION", state: "STOPPED", breachedAt: null } },
      "clock_stopped",
    ],
    [
      "AGENT_SLA_WARNING",
      { clock: { metric: "RESOLUTION", state: "RUNNING", breachedAt: 900 } },
      "breached_meanwhile",
    ],
    ["AGENT_SLA_WARNING", { ticket: { ...inProgress, assigneeId: "altul" } }, "reassigned"],
    ["AGENT_SLA_WARNING", { ticket: { ...inProgress, assigneeId: null } }, "reassigned"],
    [
      "AGENT_SLA_BREACH",
      { clock: { metric: "RESOLUTION", state: "RUNNING", breachedAt: null } },
      "breach_corrected",
    ],
  ])("%s is dropped when %j", (kind, change, reason) => {
    expect(dropReason(kind, { ...fresh, ...change })).toBe(reason);
  });

  test("a warning goes to the team while nobody has the ticket, and of a pickup in any case", () => {
    const team = { ...inProgress, assigneeId: null, teamMemberIds: ["eu"] };
    expect(dropReason("AGENT_SLA_WARNING", { ...fresh, ticket: team })).toBeNull();
    const pickup: Standing = {
      ...fresh,
      clock: { metric: "PICKUP", state: "RUNNING", breachedAt: null },
      ticket: { ...team, assigneeId: "altul" },
    };
    expect(dropReason("AGENT_SLA_WARNING", pickup)).toBeNull();
  });

  test("the solution is told even when the ticket was closed meanwhile", () => {
    const ticket = { status: "CLOSED", statusSince: 700, assigneeId: "eu", teamMemberIds: [] } as const;
    expect(dropReason("RESOLVED", { ...fresh, ticket })).toBeNull();
  });
});
