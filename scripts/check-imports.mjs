import { spawnSync } from "node:child_process";
import process from "node:process";

// With a TypeScript it does not know, dependency-cruiser checks nothing and says that all is well.
const PLAUSIBLE_MODULES = 150;
const sources = ["app", "components", "emails", "lib", "prisma", "scripts", "proxy.ts", "instrumentation.ts"];
const args = [
  "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  "--config",
  ".dependency-cruiser.cjs",
];
const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...sources], { encoding: "utf8" });
console.log(`${stdout}${stderr}`.trim());
const modules = Number(/\((\d+) modules|(\d+) modules,/.exec(stdout)?.slice(1).find(Boolean) ?? 0);
if (modules < PLAUSIBLE_MODULES)
  console.error(`Only ${modules} modules were looked at: the check itself is broken.`);
process.exit(status === 0 && modules >= PLAUSIBLE_MODULES ? 0 : 1);
