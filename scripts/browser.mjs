import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";

/** Finds the browser of the end-to-end tests or installs one; says in a sentence when neither goes. */
export async function ensureBrowser() {
  const { chromium } = await import("@playwright/test");
  const isThere = () =>
    [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", chromium.executablePath()].some(
      (file) => file && existsSync(file),
    );
  if (isThere()) return;
  console.log("Installing a browser …");
  const run = (command, ...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, args, { stdio: "inherit", env }).status === 0;
  };
  if (process.getuid?.() === 0 && run("apt-get", "update", "-qq"))
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
  if (!isThere()) run(process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium");
  if (!isThere())
    console.error(
      "There is no browser. Install Debian's `chromium`, or name one: CHROMIUM=/path/to/chromium npm test",
    );
}
