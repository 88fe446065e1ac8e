import "server-only";
import { setTimeout } from "node:timers/promises";
import { databaseNow, db } from "@/lib/db";

const PATIENCE_MS = 2_000;

/** Whether the database answers within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const asked = databaseNow(db).then(
    () => true,
    () => false,
  );
  const timer = new AbortController();
  const gaveUp = setTimeout(PATIENCE_MS, false, { signal: timer.signal }).catch(() => false);
  const answer = await Promise.race([asked, gaveUp]);
  timer.abort();
  return answer;
}
