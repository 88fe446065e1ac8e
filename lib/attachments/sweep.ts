import "server-only";
import { db } from "@/lib/db";
import { removeLoose } from "./loose";
import { sweepStaging } from "./storage/disk";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Files of one sweep; what is left over is swept a minute later. */
const AT_ONCE = 500;

/**
 * Sweeps uploads nobody sent within a day and no draft waits with, and what uploads that broke off more than an hour ago left in storage
 * and in the staging folder; answers how many. Costs what is due, not what is kept. `now` in epoch ms.
 */
export async function sweepUploads(now: number): Promise<number> {
  await db.$executeRaw`
    WITH unsent AS (
      DELETE FROM "Attachment" WHERE id IN (
        SELECT id FROM "Attachment" AS file
        WHERE "messageId" IS NULL AND "createdAt" < ${new Date(now - DAY_MS)} AND NOT EXISTS (
          SELECT FROM "Draft" WHERE "personId" = file."uploaderId" AND file.id = ANY("attachmentIds")
        )
        LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
      ) AND "messageId" IS NULL
      RETURNING "storageKey"
    )
    INSERT INTO "LooseFile" ("storageKey", since) SELECT "storageKey", to_timestamp(0) FROM unsent`;
  const due = await db.$queryRaw<{ storageKey: string }[]>`
    UPDATE "LooseFile" SET "uploaderId" = NULL WHERE "storageKey" IN (
      SELECT "storageKey" FROM "LooseFile" WHERE since < ${new Date(now - HOUR_MS)}
      ORDER BY since LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    )
    RETURNING "storageKey"`;
  const removed = await removeLoose(due.map(({ storageKey }) => storageKey));
  return removed + (await sweepStaging(now - HOUR_MS));
}
