import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { runNode } from "./children.ts";

const STAMP = ".next/built-from";

/** Everything a page is made of. */
const SOURCES = [
  "app",
  "components",
  "emails",
  "lib",
  "public",
  "prisma/generated",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/** Builds the application unless the last build was made from the very same sources. */
export async function buildIfNeeded(): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(".next/BUILD_ID") && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  console.log(
    "Building the application; this takes a minute or two, on a slow machine several, and only after a change …",
  );
  const environment = { NODE_ENV: "production", DATABASE_URL: undefined };
  await runNode(["node_modules/next/dist/bin/next", "build"], environment, "The build did not succeed.");
  writeFileSync(STAMP, wanted);
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES)
    for (const file of filesIn(source)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(source: string): string[] {
  if (!existsSync(source)) return [];
  if (!statSync(source).isDirectory()) return [source];
  const entries = readdirSync(source, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}
