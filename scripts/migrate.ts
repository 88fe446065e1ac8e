import process from "node:process";
import { env } from "@/lib/env";
import { migrate, withInstallationLock } from "./migrations.ts";

const applied = await withInstallationLock(env.DATABASE_URL, () => migrate(env.DATABASE_URL));
console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
process.exit(0);
