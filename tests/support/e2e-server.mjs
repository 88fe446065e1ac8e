import { mkdirSync, rmSync } from "node:fs";
import process from "node:process";

// The production build on a fresh database of its own, in local mode, gone when the tests are done.
const dataDir = process.env.E2E_DATA_DIR;
if (!dataDir) throw new Error("E2E_DATA_DIR names the folder of the end-to-end tests' data.");
mkdirSync(dataDir, { recursive: true, mode: 0o711 });
process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
for (const name of ["DATABASE_URL", "MAIL_TRANSPORT", "FILES_DIR"]) delete process.env[name];
Object.assign(process.env, {
  HELPDESK_MODE: "local",
  HELPDESK_DATA_DIR: dataDir,
  HELPDESK_SEED: "tests/support/e2e-seed.ts",
  LOG_LEVEL: "warn",
});
await import("../../scripts/start.mjs");
