import { readFile } from "node:fs/promises";
import { UTApi } from "uploadthing/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { discardUpload, receiveUpload } from "@/lib/attachments/commands";
import { download } from "@/lib/attachments/download";
import { localKey, remoteKey } from "@/lib/attachments/storage/uploadthing-key";
import { sweepUploads } from "@/lib/attachments/sweep";
import { db } from "@/lib/db";
import { customer } from "@/tests/support/fixtures";
import { value } from "../tickets/scene";
import { chunks, differences, uploaded, uploadThingGround } from "./ground";
import { storageTests } from "./storage-tests";

let ground: Awaited<ReturnType<typeof uploadThingGround>>;
afterEach(() => {
  ground.server.state.down = null;
});

describe("files at UploadThing", () => {
  storageTests(async () => {
    ground = await uploadThingGround();
    return ground;
  });

  test("are private, named by their key alone, and open to nobody without a signature", async () => {
    const { id } = await uploaded(await customer(), "salarii 2026.csv");
    const { storageKey } = await db.attachment.findUniqueOrThrow({ where: { id } });
    const remote = remoteKey(ground.server.appId, storageKey.slice(3));
    expect(ground.server.files.get(remote)?.acl).toBe("private");
    expect((await fetch(`${ground.server.base}/a/${ground.server.appId}/${remote}`)).status).toBe(403);
  });

  test("have keys under the mark that UploadThing's own library gives this app", async () => {
    vi.spyOn(console, "warn").mockReturnValue();
    const addresses: string[] = [];
    const library = new UTApi({
      token: ground.server.token,
      logLevel: "None",
      fetch: (input) => {
        addresses.push(String(input));
        return Promise.resolve(new Response("{}", { status: 200 }));
      },
    });
    await library.uploadFiles(new File(["x"], "x.txt"));
    const theirs = new URL(addresses[0] ?? "").pathname.slice(1);
    const mark = remoteKey(ground.server.appId, "");
    expect(mark.length).toBeGreaterThanOrEqual(12);
    expect(theirs.startsWith(mark)).toBe(true);
    expect(localKey(ground.server.appId, theirs)).toBeNull();
  });

  test.each(["full", "cut"] as const)(
    "when UploadThing is out of order (%s): told in a code, and neither row nor file stays",
    async (down) => {
      const ana = await customer();
      ground.server.state.down = down;
      const refused = await receiveUpload(ana, { name: "export.csv", bytes: chunks("linie;cod\n") });
      expect(refused).toEqual({ ok: false, code: "storage_unavailable" });
      ground.server.state.down = null;
      await sweepUploads(Date.now() + 3_700_000);
      expect(await differences(ground)).toEqual([]);
      expect((await uploaded(ana)).name).toBe("export.csv");
    },
  );

  test("one that cannot be removed or fetched now has no row, and goes with a later sweep", async () => {
    const ana = await customer();
    const { id } = await uploaded(ana);
    const row = await db.attachment.findUniqueOrThrow({ where: { id } });
    ground.server.state.down = "full";
    await expect(download(row)).rejects.toThrow("507");
    expect(value(await discardUpload(ana, id))).toBeNull();
    expect(await db.attachment.count({ where: { id } })).toBe(0);
    ground.server.state.down = null;
    expect(await sweepUploads(Date.now() + 3_700_000)).toBe(1);
    expect(await differences(ground)).toEqual([]);
  });

  test("the library's effect is the one whose requests do not mix", async () => {
    const { version } = JSON.parse(await readFile("node_modules/effect/package.json", "utf8"));
    expect(version).toBe("3.22.4");
  });
});
