import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What every test runs under; never the environment of the person who runs it. */
const env = {
  HELPDESK_MODE: "local",
  AUTH_SECRET: "only-for-tests-0123456789abcdefghijklmnop",
  CRON_SECRET: "only-for-tests-zyxwvutsrqponmlkjihgfedcba",
  APP_URL: "http://localhost:3000",
  MAIL_TRANSPORT: "mailbox",
  LOG_LEVEL: "silent",
  TZ: "UTC",
};

export default defineConfig({
  resolve: {
    alias: { "@": path("."), "server-only": path("tests/support/server-only.ts") },
  },
  oxc: { jsx: { runtime: "automatic", development: false } },
  test: {
    maxWorkers: 2,
    // Against a test that hangs, not against a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "architecture", include: ["tests/architecture.test.ts"], env },
      },
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], env },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          env,
          globalSetup: ["tests/support/cluster.ts"],
          setupFiles: ["tests/support/database.ts"],
        },
      },
    ],
  },
});
