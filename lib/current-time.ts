import "server-only";
import { databaseNow, db } from "@/lib/db";

/** What time it is by the database's clock, in epoch milliseconds; for pages and routes, which have no database. */
export function currentTime(): Promise<number> {
  return databaseNow(db);
}
