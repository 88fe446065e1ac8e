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
export const saveTeam = z.strictObject({
  /** What it was filled in from, by `seenMark`. */
  seen: z.string().max(64).optional(),
  teamId: z.uuid(),
  name: teamName,
  memberIds: ids,
});

export const newAgent = z.strictObject({ name: personName, email, role: staffRole, teamIds: ids });
export const agentRole = z.strictObject({ personId: z.uuid(), role: staffRole });

const day = z
  .string()
  .min(1, "required")
  .refine((text) => /^20\d{2}-/.test(text) && z.iso.date().safeParse(text).success, "invalid");

export const NOTE_MAX = 200;
/** The first and the last day away. */
export const newAbsence = z.strictObject({
  personId: z.uuid(),
  from: day,
  to: day,
  note: z
    .string()
    .max(4 * NOTE_MAX, "too_long")
    .transform(cleanName)
    .pipe(z.string().max(NOTE_MAX, "too_long")),
});
export const oneAbsence = z.strictObject({ id: z.uuid() });
