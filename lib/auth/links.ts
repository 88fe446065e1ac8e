import "server-only";
import { type SeenToken, seeAccountToken } from "@/lib/auth/account-token";
import { databaseNow, db } from "@/lib/db";
import type { AccountTokenKind } from "@/prisma/generated/enums";

/** What a link of a mail stands for now; null when it is unknown or its person is disabled. Changes nothing. */
export async function lookUpLink(kind: AccountTokenKind, token: string): Promise<SeenToken | null> {
  const seen = await seeAccountToken(db, kind, token, await databaseNow(db));
  return seen?.person.status === "DISABLED" ? null : seen;
}
