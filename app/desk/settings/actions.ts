"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { inviteAgent as invite } from "@/lib/people/agents";
import { handOver } from "@/lib/people/hand-over";
import { onePerson } from "@/lib/people/schema";
import * as schema from "@/lib/people/staff-schema";
import { changeRole, disablePerson, enablePerson } from "@/lib/people/standing";
import * as teams from "@/lib/people/teams";
import { handOver as tickets } from "@/lib/tickets/bulk-schema";

const admin = { as: "admin", done: () => refresh() } as const;

export const addTeam = formAction(schema.newTeam, { ...admin, handler: teams.createTeam });
export const saveTeam = formAction(schema.saveTeam, { ...admin, handler: teams.saveTeam });

export const inviteAgent = formAction(schema.newAgent, {
  as: "admin",
  handler: invite,
  done: ({ id }) => redirect(`/desk/settings/agents/${id}`),
});
export const setRole = formAction(schema.agentRole, { ...admin, handler: changeRole });
export const disableAgent = formAction(onePerson, { ...admin, handler: disablePerson });
export const enableAgent = formAction(onePerson, { ...admin, handler: enablePerson });
export const handOverTickets = formAction(tickets, {
  ...admin,
  handler: handOver,
  answer: (outcomes) => ({ outcomes }),
});
