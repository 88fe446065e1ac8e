import "server-only";
import argon2 from "argon2";
import { gate } from "@/lib/auth/gate";
import { normalPassword, PASSWORD_MAX_CHARACTERS, passwordFault } from "@/lib/auth/password-rule";
import { fail, ok, type Result } from "@/lib/result";

const COST = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a random password nobody knows: verifying against it takes as long as against a real one. */
const DUMMY_HASH =
  "$argon2id$v=19$m=19456,p=1,t=2$dIZqg+vf2Go6WmI5lAg7aA$j67g3HS7+1O8sqUoxf+h3rDUVCkKtZoY8TL12vHIk1g";

// Each hash takes 19 MiB and a core for some 20 ms: a flood waits its turn, then hears "busy".
const pass = gate(2, 40);

/** The argon2id hash of a new password; refused when it does not keep the rule, or "busy". */
export async function hashPassword(password: string): Promise<Result<string>> {
  const fault = passwordFault(password);
  if (fault) return fail("password_weak", { password: fault });
  return pass(async () => ok(await argon2.hash(normalPassword(password), COST)));
}

/** Whether a password is the hashed one. Takes as long when there is no hash: the answer is false then. */
export async function verifyPassword(hash: string | null, password: string): Promise<Result<boolean>> {
  const readable = password.length <= 4 * PASSWORD_MAX_CHARACTERS;
  return pass(async () => {
    const same = await argon2.verify(hash ?? DUMMY_HASH, readable ? normalPassword(password) : "");
    return ok(same && hash !== null && readable);
  });
}
