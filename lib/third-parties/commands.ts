import "server-only";
import type { Tx } from "@/lib/db";
import type { ThirdPartyKind } from "@/prisma/generated/enums";

/**
 * The third party a form names: one already known, or a new one registered under its name (found by it if it
 * exists). Null when the form names none or an unknown id.
 */
export async function thirdPartyFor(
  tx: Tx,
  input: { thirdPartyId: string | null; thirdPartyName: string; thirdPartyKind: ThirdPartyKind },
): Promise<{ id: string; name: string } | null> {
  const select = { id: true, name: true } as const;
  if (input.thirdPartyId) return tx.thirdParty.findUnique({ where: { id: input.thirdPartyId }, select });
  if (!input.thirdPartyName) return null;
  return tx.thirdParty.upsert({
    where: { name: input.thirdPartyName },
    create: { name: input.thirdPartyName, kind: input.thirdPartyKind },
    update: {},
    select,
  });
}
