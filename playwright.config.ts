import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { defineConfig, devices } from "@playwright/test";

/** A browser of the system where there is one (Debian's `chromium`); else the one Playwright downloads. */
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (file) => file && existsSync(file),
);

const port = Number(process.env.E2E_PORT || 3100);
const baseURL = `http://localhost:${port}`;

/** The server's data, of which the workers are told too: they inherit it. */
const dataDir = process.env.E2E_DATA_DIR ?? path.join(tmpdir(), `helpdesk-e2e-${randomUUID()}`);
process.env.E2E_DATA_DIR = dataDir;

export default defineConfig({
  testDir: "tests/e2e",
  globalTeardown: "./tests/support/e2e-clocks.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "ro-RO",
    timezoneId: "Europe/Bucharest",
    screenshot: "only-on-failure",
    // Steps are not pictured: keeping the whole page at every one of them takes long.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false, sources: false },
    launchOptions: {
      executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: "node tests/support/e2e-server.mjs",
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
    env: { PORT: String(port), APP_URL: baseURL, E2E_DATA_DIR: dataDir },
  },
});
