import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readEnv } from "@/lib/env";
import { lockFolder } from "@/scripts/run/lock";
import { localSecrets, runSettings } from "@/scripts/run/settings";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "helpdesk-run-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("one data folder", () => {
  test("serves one process at a time, and the refusal names it", () => {
    lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`already runs from ${folder} (process ${process.pid})`);
  });

  test("is free again after a release", () => {
    lockFolder(folder).release();
    expect(() => lockFolder(folder)).not.toThrow();
  });

  test.each([
    ["of a killed process", JSON.stringify({ runner: { pid: 2 ** 22 + 1, born: "1" } })],
    [
      "of a process whose number another one has now",
      JSON.stringify({ runner: { pid: process.pid, born: "1" } }),
    ],
    ["cut off while it was written", `{"runner":`],
  ])("is taken over with a note %s", (_, note) => {
    writeFileSync(path.join(folder, "running.json"), note);
    expect(() => lockFolder(folder)).not.toThrow();
  });
});

describe("a local install, whose passwords and mailbox are open", () => {
  test.each(["0.0.0.0", "::", "192.0.2.7"])("refuses to listen on %s", (host) => {
    vi.stubEnv("DATABASE_URL", "");
    vi.stubEnv("HOST", host);
    expect(runSettings).toThrow(`HOST=${host}`);
  });

  test.each(["", "127.0.0.1", "localhost"])("listens on this machine with HOST=%j", (host) => {
    vi.stubEnv("DATABASE_URL", "");
    vi.stubEnv("HOST", host);
    expect(runSettings().host).toBe(host || "127.0.0.1");
  });
});

describe("the secrets of a local install", () => {
  test("are ones the application accepts", () => {
    const source = {
      ...localSecrets(folder),
      DATABASE_URL: "postgresql://localhost/x",
      APP_URL: "http://localhost:3000",
    };
    expect(readEnv({ ...source, HELPDESK_MODE: "local" })).toMatchObject({ MODE: "local" });
  });

  test("stay the same from start to start, readable by their owner only", () => {
    const first = localSecrets(folder);
    expect(localSecrets(folder)).toEqual(first);
    const file = path.join(folder, "secrets.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(first);
  });
});
