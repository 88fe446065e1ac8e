import "./installation.ts";
import { env } from "@/lib/env";
import { install } from "./install.ts";
import { withInstallationLock } from "./migrations.ts";

const applied = await withInstallationLock(env.DATABASE_URL, () => install(env.DATABASE_URL));
console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
