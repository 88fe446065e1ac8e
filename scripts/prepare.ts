import process from "node:process";
import { pathToFileURL } from "node:url";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { install } from "./install.ts";
import { withInstallationLock } from "./migrations.ts";

// What the runner does to a database before it serves: up to date, and a demonstration when it holds nobody.
const [seedModule] = process.argv.slice(2);
try {
  await withInstallationLock(env.DATABASE_URL, async () => {
    const applied = await install(env.DATABASE_URL);
    if (applied.length > 0) console.log(`Database migrated: ${applied.join(", ")}`);
    const nobody = (await db.person.findFirst({ select: { id: true } })) === null;
    if (seedModule && nobody) {
      const { seed } = await import(pathToFileURL(seedModule).href);
      await seed();
    }
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
