import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { installReferenceData } from "@/prisma/reference";
import { migrate } from "./migrations.ts";

/**
 * Brings a database to where this code wants it: migrations, then what every install needs. Returns the names of
 * the migrations applied. Hold the installation lock meanwhile.
 */
export async function install(url: string): Promise<string[]> {
  const applied = await migrate(url);
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 1 }) });
  try {
    await installReferenceData(client);
  } finally {
    await client.$disconnect();
  }
  return applied;
}
