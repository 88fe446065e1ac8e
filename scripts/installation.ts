import path from "node:path";
import process from "node:process";
import { runningUrl } from "./postgres/cluster.ts";
import { DATABASE, localEnvironment, runSettings } from "./run/settings.ts";

// Imported first by the commands that work on an installation: they see what `npm start` sees. That is `.env`, and
// without DATABASE_URL the database that runs from this folder.
const settings = runSettings();
if (settings.embedded) {
  const url = runningUrl(path.join(settings.dataDir, "postgres"), DATABASE);
  if (!url) {
    console.error("There is no database: set DATABASE_URL, or start Helpdesk here first (npm start).");
    process.exit(2);
  }
  Object.assign(process.env, localEnvironment(settings), { DATABASE_URL: url });
}
