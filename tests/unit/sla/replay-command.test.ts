import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
const day = [["09:00", "17:00"]];
const policy = { calendar: { zone: "UTC", week: { mon: day } }, targets: { pickup: 30, resolution: 120 } };
const map = { "made, new": "WAITING_SUPPORT", solved: "RESOLVED" };
const log =
  '\uFEFF"the case";"what";"when"\r\n"=1";"made, new";2024-03-11 10:00:00\r\n"=1";solved;2024-03-11T11:00:00Z\r\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "replay-"));
  write("log.csv", log);
  write("map.json", JSON.stringify(map));
  write("policy.json", JSON.stringify(policy));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Runs the command in the folder; `changes` replace flags, null leaves one out. */
function run(changes: Record<string, string | null> = {}) {
  const flags = { log: "log.csv", case: "the case", activity: "what", time: "when", zone: "UTC" };
  const all = { ...flags, map: "map.json", policy: "policy.json", out: "out.csv", ...changes };
  const argv = Object.entries(all).flatMap(([flag, value]) => (value === null ? [] : [`--${flag}`, value]));
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/sla/replay.ts", ...argv];
  const env = { ...process.env, INIT_CWD: folder };
  return spawnSync(process.execPath, command, { encoding: "utf8", env });
}

describe("the replay command", () => {
  it("reads a log with a mark, quotes, semicolons and CRLF, and writes verdicts and a summary", () => {
    const { status, stderr, stdout } = run();
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(readFileSync(join(folder, "out.csv"), "utf8").split("\n")).toEqual([
      "case,metric,cycle,startedAt,endedAt,elapsedMs,targetMs,verdict,breachedAt",
      "'=1,pickup,1,2024-03-11T10:00:00.000Z,2024-03-11T11:00:00.000Z,3600000,1800000,BREACHED,2024-03-11T10:30:00.000Z",
      "'=1,resolution,1,2024-03-11T10:00:00.000Z,2024-03-11T11:00:00.000Z,3600000,7200000,MET,",
      "",
    ]);
    expect(stderr).toContain("Cases: 1\nEvents: 2\nIgnored rows: 0\n");
    rmSync(join(folder, "out.csv"));
  });

  it.each([
    [
      "a file that is not there",
      { log: "none.csv" },
      /none\.csv" cannot be read: there is no such file or folder\.$/,
    ],
    [
      "a column that is not there",
      { time: "stamp" },
      /no column "stamp"; its columns are the case, what, when\.$/,
    ],
    ["a missing flag", { map: null }, /^Missing --map\.$/],
    ["an unknown flag", { maps: "x" }, /^Unknown option '--maps'\.$/],
    [
      "a zone that does not exist",
      { zone: "Europe/Atlantis" },
      /^--zone "Europe\/Atlantis" is not a time zone/,
    ],
    ["a map that is not JSON", { map: "log.csv" }, /^"log\.csv" is not valid JSON\.$/],
    [
      "a map with a status that does not exist",
      { map: "policy.json" },
      /^The map "policy\.json" gives "calendar" the status/,
    ],
    ["a policy that is not one", { policy: "map.json" }, /^In the policy "map\.json", "calendar" is missing/],
    ["an instant that is none", { now: "soon" }, /^--now "soon" is not an instant/],
    [
      "a folder that is not there",
      { out: "none/out.csv" },
      /^The verdicts cannot be written to .*no such file or folder\.$/,
    ],
  ])("answers %s with one sentence, exit 2 and no output", (_what, changes, sentence) => {
    const { status, stderr, stdout } = run(changes);
    expect({ status, stdout, lines: stderr.trim().split("\n").length }).toEqual({
      status: 2,
      stdout: "",
      lines: 1,
    });
    expect(stderr.trim()).toMatch(sentence);
    expect(existsSync(join(folder, "out.csv"))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([]);
  });
});
