import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { audit } from "@/lib/audit/write";
import { databaseNow, db } from "@/lib/db";
import { agentList, inviteAgent } from "@/lib/people/agents";
import { handOver, ticketsHeldBy } from "@/lib/people/hand-over";
import { createTeam, saveTeam } from "@/lib/people/teams";
import { askCustomer, assign } from "@/lib/tickets/moves";
import { clock, opened, stored, taken, value, words } from "@/tests/integration/tickets/scene";
import { admin, agent, customer } from "@/tests/support/fixtures";

vi.mock("@/lib/audit/write", async (original) => {
  const { audit } = await original<{ audit: typeof import("@/lib/audit/write").audit }>();
  return { audit: vi.fn(audit) };
});

const now = () => databaseNow(db);
const audited = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("teams", () => {
  test("are made, named and filled by admins, each time audited; customers never belong", async () => {
    const [irina, dan, ana] = [await admin(), await agent({ name: "Dan" }), await customer()];
    const name = `Echipa ${randomUUID()}`;
    expect(await createTeam(dan, { name }, await now())).toMatchObject({ code: "not_allowed" });
    const made = await createTeam(irina, { name }, await now());
    if (!made.ok) throw new Error(made.code);
    expect(await createTeam(irina, { name: name.toUpperCase() }, await now())).toMatchObject({
      code: "name_taken",
    });
    const team = { teamId: made.value.id, name };
    expect(await saveTeam(irina, { ...team, memberIds: [ana.id] }, await now())).toMatchObject({ ok: false });
    expect(await saveTeam(irina, { ...team, memberIds: [dan.id] }, await now())).toMatchObject({ ok: true });
    expect(await audited(team.teamId)).toMatchObject([
      { action: "CREATED", after: { name } },
      { action: "CHANGED", before: { members: [] }, after: { members: ["Dan"] } },
    ]);
  });
});

describe("agents", () => {
  test("are invited by admins alone, into teams, with one mail", async () => {
    const [irina, dan] = [await admin(), await agent()];
    const { defaultTeamId } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
    const form = { name: "Bianca", email: `bianca-${randomUUID()}@tecnet.ro`, role: "AGENT" as const };
    const teamIds = [defaultTeamId];
    expect(await inviteAgent(dan, { ...form, teamIds }, await now())).toMatchObject({ code: "not_allowed" });
    const made = await inviteAgent(irina, { ...form, teamIds }, await now());
    if (!made.ok) throw new Error(made.code);
    expect(await inviteAgent(irina, { ...form, teamIds }, await now())).toMatchObject({
      code: "email_taken",
    });
    expect(await db.outboxMail.count({ where: { recipientId: made.value.id, kind: "INVITATION" } })).toBe(1);
    const listed = (await agentList(irina)).find(({ id }) => id === made.value.id);
    expect(listed).toMatchObject({ status: "INVITED", teams: [{ id: defaultTeamId }] });
    expect(await agentList(dan)).toEqual([]);
  });

  test("hand their tickets over by events; the clocks go on as they were", async () => {
    const [irina, vlad] = [await admin(), await agent()];
    const { dan, number, version, now: at } = await taken();
    const before = await clock(number, "RESOLUTION");
    const form = { personId: dan.id, toId: vlad.id, ticket: [{ number, version }], body: "" };
    expect(await handOver(vlad, form, at)).toMatchObject({ code: "not_allowed" });
    expect(await handOver(irina, { ...form, personId: vlad.id, toId: irina.id }, at)).toMatchObject({
      value: [{ number, code: "changed_meanwhile" }],
    });
    expect(await handOver(irina, form, at)).toMatchObject({ ok: true, value: [{ number, code: null }] });
    const ticket = await stored(number);
    expect(ticket).toMatchObject({ assigneeId: vlad.id, status: "IN_PROGRESS" });
    expect(ticket.events.at(-1)).toMatchObject({ kind: "REASSIGNED", actorId: irina.id });
    expect(await clock(number, "RESOLUTION")).toMatchObject({ dueAt: before.dueAt });
    expect(await ticketsHeldBy(irina, dan.id)).toEqual([]);
    expect(await ticketsHeldBy(vlad, vlad.id)).toEqual([]);
    expect(await audited(dan.id)).toMatchObject([{ after: { tickets: `#${number}`, handedTo: vlad.name } }]);
  });

  test("hand over nothing that cannot be audited", async () => {
    const [irina, vlad] = [await admin(), await agent()];
    const { dan, number, version, now: at } = await taken();
    const form = { personId: dan.id, toId: vlad.id, ticket: [{ number, version }], body: "" };
    vi.mocked(audit).mockRejectedValueOnce(new Error("out of reach"));
    await expect(handOver(irina, form, at)).rejects.toThrow("out of reach");
    expect(await stored(number)).toMatchObject({ assigneeId: dan.id, version });
  });

  test("go back to the queue for a reason where the machine allows it; each ticket is told of", async () => {
    const irina = await admin();
    const { ana, dan, number, version, now: at } = await taken();
    const other = await opened(ana, at);
    const mine = value(await assign(dan, { ...other, assigneeId: dan.id }, at));
    const asked = value(await askCustomer(dan, { ...mine, ...words }, at));
    const ticket = [{ number, version }, asked];
    const form = { personId: dan.id, toId: null, ticket, body: "" };
    expect(await handOver(irina, form, at)).toMatchObject({ fields: { body: "required" } });
    expect(await handOver(irina, { ...form, body: "Concediu" }, at)).toMatchObject({
      value: [
        { number, code: null },
        { number: other.number, code: "not_in_this_status" },
      ],
    });
    expect(await stored(number)).toMatchObject({ status: "WAITING_SUPPORT", assigneeId: null });
    expect((await ticketsHeldBy(irina, dan.id)).map((held) => held.number)).toEqual([other.number]);
    expect(await audited(dan.id)).toMatchObject([{ after: { released: `#${number}` } }]);
  });
});
