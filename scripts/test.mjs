import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { ensureBrowser } from "./browser.mjs";
import { makeReady } from "./installed.mjs";

// npm test: every check there is, from a fresh clone, all of them even when one fails. Each check that is not a
// suite counts as one. The last line sums them up: `N passed, N failed`.
const RESULTS = "test-results";
const VITEST = `${RESULTS}/vitest.json`;
const E2E = `${RESULTS}/e2e.json`;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
makeReady();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);

const checks = [
  { name: "types", run: () => all(bin("next", "typegen"), bin("tsc", "--noEmit", "-p", ".")) },
  { name: "lint", run: () => all(bin("biome", "check", "--error-on-warnings", ".")) },
  { name: "unused", run: () => all(bin("knip", "--no-progress")) },
  { name: "imports", run: () => all(["scripts/check-imports.mjs"]) },
  { name: "architecture, unit, integration", run: vitest },
  { name: "build", run: () => all(["scripts/build.mjs"]) },
  { name: "end to end", run: endToEnd },
];

const sum = { passed: 0, failed: 0 };
const lines = [];
/** What failed in the suites, told again at the end, where it is read first. */
const failures = [];
for (const { name, run } of checks) {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 90 - name.length))}`);
  const begun = Date.now();
  const { passed, failed } = await run();
  sum.passed += passed;
  sum.failed += failed;
  lines.push(
    `${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed, ${seconds(begun)} s`,
  );
}
const summary = `${sum.passed} passed, ${sum.failed} failed`;
writeFileSync(`${RESULTS}/summary.txt`, `${summary}\n`);
for (const failure of failures) console.log(`\nFAILED ${failure.slice(0, 1500)}`);
console.log(`\n${lines.join("\n")}\n\n${summary}`);
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);

/** One check made of programs, run until one fails. */
async function all(...programs) {
  for (const args of programs) if ((await node(args)) !== 0) return { passed: 0, failed: 1 };
  return { passed: 1, failed: 0 };
}

async function vitest() {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST}`];
  const code = await node(bin("vitest", "run", ...reporters));
  const told = read(VITEST);
  const empty = (told?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = (told?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed"),
  );
  failures.push(...empty.map(({ name, message }) => `${name}: ${message}`));
  failures.push(...failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`));
  return counted(code, told?.numPassedTests ?? 0, failed.length + empty.length);
}

async function endToEnd() {
  await ensureBrowser();
  process.env.E2E_PORT ||= String(await freePort());
  const code = await node(bin("playwright", "test"));
  const told = read(E2E);
  const stats = told?.stats;
  failures.push(...(told?.suites ?? []).flatMap(badlyEnded));
  return counted(code, stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0));
}

/** What Playwright says of each test of a suite, or of one within it, that did not pass. */
function badlyEnded({ specs = [], suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return `${file}:${line} ${title}: ${stripVTControlCharacters(errors[0]?.message ?? "")}`;
    }),
    ...suites.flatMap(badlyEnded),
  ];
}

/** A suite that ended badly without a failed test (it did not start, or broke outside of one) failed once. */
function counted(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function bin(name, ...args) {
  return [`node_modules/.bin/${name}`, ...args];
}

function node(args) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", env });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function seconds(begun) {
  return ((Date.now() - begun) / 1000).toFixed(1);
}
