import "server-only";
import { db, type Tx } from "@/lib/db";

/**
 * Stops the status mails of one ticket to one person, or lets them go on; doing so twice is no error. `now` in
 * epoch ms.
 */
export async function chooseMails(
  subject: { ticketId: string; personId: string },
  wanted: "yes" | "no",
  now: number,
): Promise<void> {
  if (wanted === "yes") await db.ticketOptOut.deleteMany({ where: subject });
  else {
    const data = [{ ...subject, createdAt: new Date(now) }];
    await db.ticketOptOut.createMany({ data, skipDuplicates: true });
  }
}

/** Makes the opt-outs of one person those of another, for two who were found to be the same. */
export async function moveOptOuts(tx: Tx, fromId: string, toId: string): Promise<void> {
  const optOuts = await tx.ticketOptOut.findMany({
    where: { personId: fromId },
    select: { ticketId: true, createdAt: true },
  });
  const data = optOuts.map((optOut) => ({ ...optOut, personId: toId }));
  await tx.ticketOptOut.createMany({ data, skipDuplicates: true });
  await tx.ticketOptOut.deleteMany({ where: { personId: fromId } });
}
