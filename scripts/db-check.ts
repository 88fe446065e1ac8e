import process from "node:process";
import { drift, writeMigration } from "./migrations.ts";
import { throwawayPostgres } from "./postgres/throwaway.ts";

// npm run db:check              says whether schema.prisma and the migrations agree
// npm run db:new -- add_tags    writes the migration that makes them agree
const [wanted] = process.argv.slice(2);
const cluster = await throwawayPostgres();
try {
  const { host, port, user, password } = cluster;
  const sql = await drift({ host, port, user, password, database: "postgres" });
  if (wanted) {
    if (sql) console.log(`Written: prisma/migrations/${writeMigration(wanted, sql, new Date())}`);
    else console.log("The migrations already lead to schema.prisma; nothing was written.");
  } else if (sql) {
    console.error(
      `The migrations do not lead to schema.prisma. Missing (npm run db:new -- <name>):\n\n${sql}`,
    );
    process.exitCode = 1;
  } else console.log("The migrations lead to schema.prisma.");
} finally {
  await cluster.stop();
}
