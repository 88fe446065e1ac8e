import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isSupported } from "@/scripts/installed.mjs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { engines } = JSON.parse(readFileSync("package.json", "utf8"));

test("what package.json says of Node, its lock file and the start say too", () => {
  expect(engines.node).toBe("^20.19 || ^22.13 || >=24");
  expect(packages[""].engines).toEqual(engines);
  const told = [
    "18.20.0",
    "20.18.3",
    "20.19.0",
    "21.7.0",
    "22.12.0",
    "22.13.0",
    "23.11.0",
    "24.0.0",
    "26.1.0",
  ];
  expect(told.filter(isSupported)).toEqual(["20.19.0", "22.13.0", "24.0.0", "26.1.0"]);
});
