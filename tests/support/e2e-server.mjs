import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

// The production build on a fresh database of its own, in local mode, gone when the tests are done.
const dataDir = mkdtempSync(path.join(tmpdir(), "helpdesk-e2e-"));
chmodSync(dataDir, 0o711);
process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
for (const name of ["DATABASE_URL", "MAIL_TRANSPORT", "FILES_DIR"]) delete process.env[name];
Object.assign(process.env, {
  HELPDESK_MODE: "local",
  HELPDESK_DATA_DIR: dataDir,
  HELPDESK_SEED: "tests/support/e2e-seed.ts",
  LOG_LEVEL: "warn",
});
await import("../../scripts/start.mjs");
