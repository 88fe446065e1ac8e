import { z } from "zod";
import { cleanName } from "@/lib/people/name";
import { email, personName } from "@/lib/people/schema";
import { Role } from "@/prisma/generated/enums";

const TEAM_MAX = 80;

const teamName = z
  .string()
  .max(4 * TEAM_MAX, "too_long")
  .transform(cleanName)
  .pipe(z.string().min(1, "required").max(TEAM_MAX, "too_long"));
const staffRole = z.enum(Role).exclude(["CUSTOMER"]);
const ids = z.array(z.uuid()).max(150).default([]);

export const newTeam = z.strictObject({ name: teamName });
export const saveTeam = z.strictObject({ teamId: z.uuid(), name: teamName, memberIds: ids });

export const newAgent = z.strictObject({ name: personName, email, role: staffRole, teamIds: ids });
export const agentRole = z.strictObject({ personId: z.uuid(), role: staffRole });
/** All open tickets of one agent, to a colleague. */
export const handOver = z.strictObject({ personId: z.uuid(), toId: z.uuid() });
