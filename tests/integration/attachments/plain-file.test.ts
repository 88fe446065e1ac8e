import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { takingPlainFile } from "@/lib/attachments/plain-file";
import { db } from "@/lib/db";
import { BLANK, type FormState } from "@/lib/form-state";
import type { PersonActor } from "@/lib/people/actor";
import { customer } from "@/tests/support/fixtures";

const session = vi.hoisted(() => ({ actor: null as PersonActor | null }));
vi.mock("@/lib/auth/session", () => ({ currentActor: async () => session.actor }));

let folder: string;
let ana: PersonActor;
const action = vi.fn(async (_previous: FormState, _form: FormData): Promise<FormState> => ({ ok: true }));
const schema = z.strictObject({ body: z.string().min(3), attachmentIds: z.array(z.string()) });
const send = takingPlainFile(schema, action);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "helpdesk-files-"));
  process.env.FILES_DIR = folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  action.mockClear();
  ana = await customer();
  session.actor = ana;
});

function form(...files: (string | File)[]): FormData {
  const data = new FormData();
  data.append("body", "Nu merge.");
  data.append("attachmentIds", "a");
  data.append("attachmentIds", "b");
  for (const file of files) data.append("file", file);
  return data;
}

const csv = (name = "export.csv") => new File(["linie;cod\n1;2\n"], name);
const typed = { body: "Nu merge.", attachmentIds: ["a", "b"] };
const kept = () => db.attachment.findMany({ where: { uploaderId: ana.id } });

describe("a form sent without JavaScript", () => {
  test("takes its one file along by id, beside what was uploaded before", async () => {
    expect(await send(BLANK, form(csv()))).toEqual({ ok: true });
    const [file] = await kept();
    expect(action.mock.lastCall?.[1].getAll("attachmentIds")).toEqual(["a", "b", file?.id]);
    expect(action.mock.lastCall?.[1].has("file")).toBe(false);
  });

  test("that is refused for something else leaves no file behind", async () => {
    action.mockResolvedValueOnce({ ok: false, code: "invalid_input", fields: { body: "required" } });
    const refused = { ok: false, code: "invalid_input", fields: { body: "required" }, values: typed };
    expect(await send(BLANK, form(csv()))).toEqual(refused);
    expect(await kept()).toEqual([]);
  });

  test("that its schema refuses is refused before the file is looked at", async () => {
    const sent = form(csv("captură.png"));
    sent.set("body", "");
    expect(await send(BLANK, sent)).toMatchObject({ code: "invalid_input", fields: { body: "required" } });
    expect(action).not.toHaveBeenCalled();
  });

  test("goes on without a file when none was chosen", async () => {
    expect(await send(BLANK, form(new File([], "")))).toEqual({ ok: true });
    expect(await kept()).toEqual([]);
  });

  test.each([
    ["a second file", () => form(csv(), csv("alt.csv")), "too_many_files"],
    ["an empty file", () => form(new File([], "gol.csv")), "file_empty"],
    ["a forbidden file", () => form(csv("pagina.html")), "file_type_refused"],
    ["a text for a file", () => form("export.csv"), "invalid_input"],
  ])("is refused with %s, everything typed handed back and nothing kept", async (_what, sent, code) => {
    expect(await send(BLANK, sent())).toEqual({ ok: false, code, values: typed });
    expect(action).not.toHaveBeenCalled();
    expect(await kept()).toEqual([]);
  });

  test("of an expired session hands back what was typed", async () => {
    session.actor = null;
    expect(await send(BLANK, form(csv()))).toEqual({ ok: false, code: "not_signed_in", values: typed });
  });

  test.each([null, { file: "x" }, "file"])("is refused when it is %j and no form", async (posted) => {
    expect(await Reflect.apply(send, null, [BLANK, posted])).toEqual({ ok: false, code: "invalid_input" });
    expect(action).not.toHaveBeenCalled();
  });
});
