import { spawnSync } from "node:child_process";

// The Prisma CLI wants to download a native schema engine at every call. Generating needs none:
// it only asks that the named file exists.
const { status } = spawnSync(
  process.execPath,
  ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
  {
    stdio: "inherit",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
  },
);
process.exit(status ?? 1);
