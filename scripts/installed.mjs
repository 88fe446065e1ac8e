import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

/**
 * Ends the process in a sentence when this Node is not one of package.json's `engines`; installs packages and generates
 * what is missing.
 */
export function makeReady() {
  if (!isSupported(process.versions.node)) {
    console.error(
      `Helpdesk does not run on Node ${process.versions.node}: it needs 20.19 or later of 20, 22.13 or later of 22, ` +
        "24 or newer.",
    );
    process.exit(1);
  }
  if (!isInstalled()) {
    console.log("Installing packages …");
    run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  }
  generateClient();
}

/** Whether it is of package.json's `engines`: asked before there is a package that could read them. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
}

/** Whether what lies in node_modules is what the lock file asks for. */
function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const wanted = read("package-lock.json");
  const present = read("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([name, { version, optional, link }]) =>
      name === "" || optional || link || present[name]?.version === version,
  );
}

function generateClient() {
  const stamp = "prisma/generated/.made-from";
  const sources = ["prisma/schema.prisma", "node_modules/prisma/package.json"];
  const hash = createHash("sha256");
  for (const file of sources) hash.update(readFileSync(file));
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  run(process.execPath, ["scripts/generate.mjs"], { stdio: "pipe" });
  writeFileSync(stamp, wanted);
}

/** @param {import("node:child_process").SpawnSyncOptions} [options] */
function run(command, args, options = { stdio: "inherit" }) {
  const { status, stderr, stdout } = spawnSync(command, args, options);
  if (status === 0) return;
  console.error([stdout, stderr].filter(Boolean).join("\n"));
  console.error(`\`${command} ${args.join(" ")}\` did not succeed.`);
  process.exit(1);
}
