import "server-only";
import { setTimeout } from "node:timers/promises";
import { databaseNow, db } from "@/lib/db";

const PATIENCE_MS = 2_000;
/** How long an answer is taken for the next one too: however many ask, the database is asked once a second. */
const FRESH_MS = 1_000;

let answeredAt = Number.NEGATIVE_INFINITY;
let asking: Promise<boolean> | null = null;

/** As `databaseAnswers`, cheap enough to be asked before every page: it may have been true a second ago. */
export async function databaseAnsweredLately(): Promise<boolean> {
  if (performance.now() - answeredAt < FRESH_MS) return true;
  asking ??= databaseAnswers().finally(() => {
    asking = null;
  });
  const answered = await asking;
  if (answered) answeredAt = performance.now();
  return answered;
}

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
