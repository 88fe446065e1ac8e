import "server-only";
import type { Tx } from "@/lib/db";
import { CHANNEL, type LiveMessage } from "./message";

/**
 * Tells every server process, once the caller's transaction has committed; rolled back, nobody hears of it. Equal
 * messages of one transaction arrive once.
 */
export async function tell(client: Pick<Tx, "$executeRaw">, messages: readonly LiveMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const payloads = messages.map((message) => JSON.stringify(message));
  await client.$executeRaw`SELECT pg_notify(${CHANNEL}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}
