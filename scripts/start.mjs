import process from "node:process";
import { fileURLToPath } from "node:url";
import { makeReady } from "./installed.mjs";

// npm start       everything, from nothing: see scripts/run/main.ts
// npm run dev     the same, with pages compiled as you edit them
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
makeReady();
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./run/main.ts");
await main({ development: process.argv.includes("--dev") });
