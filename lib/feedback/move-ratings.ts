import "server-only";
import type { Tx } from "@/lib/db";

/** Makes the ratings of one person those of another, for two who were found to be the same. */
export async function moveRatings(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.feedback.updateMany({ where: { raterId: fromId }, data: { raterId: toId } });
}
