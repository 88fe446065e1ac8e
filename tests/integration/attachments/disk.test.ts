import { readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterEach, describe, expect, test, vi } from "vitest";
import { discardUpload, receiveUpload } from "@/lib/attachments/commands";
import { sweepUploads } from "@/lib/attachments/sweep";
import { db } from "@/lib/db";
import { customer } from "@/tests/support/fixtures";
import { value } from "../tickets/scene";
import { chunks, differences, diskGround, type Ground, staged, uploaded } from "./ground";
import { storageTests } from "./storage-tests";

/** What of the file system says no, with the errors a full or read-only disk gives. */
const fault = vi.hoisted(() => ({ at: "" }));
vi.mock("node:fs/promises", async (load) => {
  const real = await load<typeof import("node:fs/promises")>();
  const unable = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  return {
    ...real,
    // Bytes go to the device that is always full: the kernel itself says ENOSPC.
    open: async (...args: Parameters<typeof real.open>) => {
      if (fault.at !== "write" || args[1] !== "wx") return real.open(...args);
      await (await real.open(...args)).close();
      return real.open("/dev/full", "w");
    },
    mkdir: (...args: Parameters<typeof real.mkdir>) =>
      fault.at === "mkdir" ? unable("ENOSPC") : real.mkdir(...args),
    rename: (...args: Parameters<typeof real.rename>) =>
      fault.at === "rename" ? unable("EDQUOT") : real.rename(...args),
    rm: (...args: Parameters<typeof real.rm>) =>
      fault.at === "rm" && String(args[0]).includes("kept") ? unable("EROFS") : real.rm(...args),
  };
});
afterEach(() => {
  fault.at = "";
});

let ground: Ground;

describe("files on the disk", () => {
  storageTests(async () => {
    ground = await diskGround();
    return ground;
  });

  test.each(["write", "mkdir", "rename"])(
    "a disk that is full at %s is told in a code, and neither row nor file stays",
    async (at) => {
      const ana = await customer();
      fault.at = at;
      const refused = await receiveUpload(ana, { name: "export.csv", bytes: chunks("linie;cod\n") });
      expect(refused).toEqual({ ok: false, code: "storage_unavailable" });
      fault.at = "";
      expect(await differences(ground)).toEqual([]);
      expect(await db.attachment.count({ where: { uploaderId: ana.id } })).toBe(0);
      expect((await uploaded(ana)).name).toBe("export.csv");
    },
  );

  test("a file that cannot be removed now has no row, and goes with a later sweep", async () => {
    const ana = await customer();
    const { id } = await uploaded(ana);
    fault.at = "rm";
    expect(value(await discardUpload(ana, id))).toBeNull();
    expect(await db.attachment.count({ where: { id } })).toBe(0);
    expect(await differences(ground)).toHaveLength(2);
    fault.at = "";
    expect(await sweepUploads(Date.now() + 3_700_000)).toBe(1);
    expect(await differences(ground)).toEqual([]);
  });

  test("half an upload that a dead process left is swept after an hour, not before", async () => {
    const half = path.join(process.env.FILES_DIR ?? "", "staging", "jumătate");
    await writeFile(half, "ju");
    await sweepUploads(Date.now());
    expect(await readFile(half, "utf8")).toBe("ju");
    await utimes(half, 0, 0);
    await sweepUploads(Date.now());
    expect(staged()).toEqual([]);
  });
});
