import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { accounts, PASSWORD } from "./accounts.ts";

/** The people of tests/support/accounts.ts and nothing else; the agents in the default team. */
export async function seed(): Promise<void> {
  const hashed = await hashPassword(PASSWORD);
  if (!hashed.ok) throw new Error("The password of the end-to-end tests does not keep the rule.");
  const { defaultTeamId } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { defaultTeamId: true },
  });
  for (const person of Object.values(accounts)) {
    const team = person.role === "CUSTOMER" ? {} : { memberships: { create: { teamId: defaultTeamId } } };
    await db.person.create({
      data: { ...person, status: "ACTIVE", passwordHash: hashed.value, ...team },
    });
  }
}
