import "server-only";
import { hashPassword } from "@/lib/auth/password";
import { email, personName } from "@/lib/people/schema";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "@/lib/transact";

/**
 * Makes the admin of a new install, active and with a password. For the command line: asks nobody's permission.
 * Refusals name the fields name, email, password; "email_taken" when the address is known. `now` in epoch ms.
 */
export async function createAdmin(
  input: { name: string; email: string; password: string },
  now: number,
): Promise<Result<{ email: string }>> {
  const address = email.safeParse(input.email);
  const name = personName.safeParse(input.name);
  if (!address.success) return fail("invalid_input", { email: "email_invalid" });
  if (!name.success) return fail("invalid_input", { name: "required" });
  const hashed = await hashPassword(input.password);
  if (!hashed.ok) return hashed;
  return transact(async (tx) => {
    const [admin] = await tx.person.createManyAndReturn({
      data: {
        email: address.data,
        name: name.data,
        passwordHash: hashed.value,
        role: "ADMIN",
        status: "ACTIVE",
        createdAt: new Date(now),
      },
      skipDuplicates: true,
      select: { email: true },
    });
    return admin ? ok(admin) : fail("email_taken", { email: "email_taken" });
  });
}
