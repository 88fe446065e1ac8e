import type { Locale, Role } from "@/prisma/generated/enums";

/** A signed-in person, as every query and command sees them. */
export type PersonActor = {
  kind: "person";
  id: string;
  role: Role;
  name: string;
  email: string;
  locale: Locale;
  timeZone: string;
  teamIds: string[];
};

/** The scheduler: its doings carry no person's name. */
export type SystemActor = { kind: "system" };

export type Actor = PersonActor | SystemActor;

export const SYSTEM: SystemActor = { kind: "system" };

export type StaffActor = PersonActor & { role: Exclude<Role, "CUSTOMER"> };

/** True for agents and admins. */
export function isStaff(actor: Actor): actor is StaffActor {
  return actor.kind === "person" && actor.role !== "CUSTOMER";
}
