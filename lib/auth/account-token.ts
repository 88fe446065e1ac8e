import "server-only";
import { createHash, createHmac, hkdfSync, randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { fail, ok, type Result } from "@/lib/result";
import type { AccountTokenKind, PersonStatus } from "@/prisma/generated/enums";

const HOUR = 60 * 60 * 1000;
const lifetimeMs: Record<AccountTokenKind, number> = { INVITATION: 7 * 24 * HOUR, PASSWORD_RESET: HOUR };

/** The token that goes into a link, computed from the row's id: the same at every rendering, kept nowhere. */
export function rawTokenOf(id: string): string {
  const key = Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", "account-token", 32));
  return createHmac("sha256", key).update(id).digest("base64url");
}

/**
 * Makes a link that works once, and voids earlier ones of the kind. Of any number issued at once one is left, if
 * `tx` is a transaction. Answers the row's id. `now` in epoch ms.
 */
export async function issueAccountToken(
  tx: Tx,
  token: { kind: AccountTokenKind; personId: string; issuedById: string | null },
  now: number,
): Promise<string> {
  // Not the person's row: whoever uses a link up takes the link first and the person after.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`account-token ${token.personId}`}, 0))::text`;
  await voidAccountTokens(tx, token.personId, [token.kind], now);
  const id = randomUUID();
  const expiresAt = new Date(now + lifetimeMs[token.kind]);
  const data = { ...token, id, tokenHash: hashOf(rawTokenOf(id)), createdAt: new Date(now), expiresAt };
  await tx.accountToken.create({ data, select: { id: true } });
  return id;
}

/** Uses a link up. Of any number of calls at once exactly one succeeds; the others hear "link_invalid". */
export async function consumeAccountToken(
  tx: Tx,
  kind: AccountTokenKind,
  raw: string,
  now: number,
): Promise<Result<{ personId: string }>> {
  const at = new Date(now);
  const [used] = await tx.accountToken.updateManyAndReturn({
    where: { tokenHash: hashOf(raw), kind, usedAt: null, voidedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
    select: { personId: true },
  });
  return used ? ok(used) : fail("link_invalid");
}

/** Makes a person's unused links of some kinds worthless. */
export async function voidAccountTokens(
  tx: Tx,
  personId: string,
  kinds: AccountTokenKind[],
  now: number,
): Promise<void> {
  await tx.accountToken.updateMany({
    where: { personId, kind: { in: kinds }, usedAt: null, voidedAt: null },
    data: { voidedAt: new Date(now) },
  });
}

/** What a link stands for; looking changes nothing. */
export type SeenToken = {
  state: "usable" | "used" | "voided" | "expired";
  person: { id: string; email: string; name: string; status: PersonStatus };
};

/** Looks a link up without using it; null when there never was one. */
export async function seeAccountToken(
  client: Pick<Tx, "accountToken">,
  kind: AccountTokenKind,
  raw: string,
  now: number,
): Promise<SeenToken | null> {
  const row = await client.accountToken.findUnique({
    where: { tokenHash: hashOf(raw), kind },
    select: {
      usedAt: true,
      voidedAt: true,
      expiresAt: true,
      person: { select: { id: true, email: true, name: true, status: true } },
    },
  });
  if (!row) return null;
  if (row.usedAt) return { state: "used", person: row.person };
  if (row.voidedAt) return { state: "voided", person: row.person };
  return { state: row.expiresAt.getTime() > now ? "usable" : "expired", person: row.person };
}

function hashOf(raw: string): string {
  return createHash("sha256").update(raw).digest("base64url");
}
