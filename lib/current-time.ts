import "server-only";
import { cache } from "react";
import { databaseNow, db } from "@/lib/db";

/** What time it is by the database's clock, in epoch milliseconds, for pages and routes; asked once a page. */
export const currentTime = cache((): Promise<number> => databaseNow(db));
