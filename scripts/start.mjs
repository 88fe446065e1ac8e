import process from "node:process";
import { fileURLToPath } from "node:url";
import { makeReady } from "./installed.mjs";

// npm start       everything, from nothing: see scripts/run/main.ts
// npm run dev     the same, with pages compiled as you edit them
// --built         packages and build are there already (the Docker image)
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const built = process.argv.includes("--built");
if (!built) makeReady();
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./run/main.ts");
await main({ development: process.argv.includes("--dev"), built });
