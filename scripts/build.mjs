import process from "node:process";
import { fileURLToPath } from "node:url";
import { makeReady } from "./installed.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
makeReady();
const { register } = await import("tsx/esm/api");
register();
const { buildIfNeeded } = await import("./run/build.ts");
await buildIfNeeded();
