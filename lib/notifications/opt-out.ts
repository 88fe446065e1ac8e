import "server-only";
import { db } from "@/lib/db";

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
