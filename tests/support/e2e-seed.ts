import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { accounts, PASSWORD } from "./accounts.ts";

/** The people of tests/support/accounts.ts and nothing else; the agents in the default team or one they name. */
export async function seed(): Promise<void> {
  const hashed = await hashPassword(PASSWORD);
  if (!hashed.ok) throw new Error("The password of the end-to-end tests does not keep the rule.");
  const { defaultTeamId } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { defaultTeamId: true },
  });
  for (const account of Object.values(accounts)) {
    const { name, email, role } = account;
    const team = "team" in account ? teamNamed(account.team) : { connect: { id: defaultTeamId } };
    const memberships = role === "CUSTOMER" ? {} : { memberships: { create: { team } } };
    await db.person.create({
      data: { name, email, role, status: "ACTIVE", passwordHash: hashed.value, ...memberships },
    });
  }
}

function teamNamed(name: string) {
  return { connectOrCreate: { where: { name }, create: { name } } };
}
