import "server-only";
import { cache } from "react";
import { currentSession } from "@/lib/auth/session";
import { databaseNow, db } from "@/lib/db";

/**
 * What time it is by the database's clock, in epoch milliseconds, for pages and routes; asked once a page, and for
 * somebody signed in together with who he is.
 */
export const currentTime = cache(
  async (): Promise<number> => (await currentSession())?.now ?? (await databaseNow(db)),
);
