import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { version?: string; optionalDependencies?: Record<string, string> };

const { packages }: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);

/** `npm ci` refuses a lock file without the packages of other platforms; `npm install` may have left them out. */
test("the lock file has every optional package, also those of other platforms", () => {
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(at, name)),
  );
  expect(missing).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
});

function isLocked(at: string, name: string): boolean {
  const folders = at.split(/(?=\/node_modules\/)/);
  return folders.some((_, depth) => {
    const above = folders.slice(0, folders.length - depth).join("");
    return `${above}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
  });
}
