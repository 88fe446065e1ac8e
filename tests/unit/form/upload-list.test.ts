import { describe, expect, test } from "vitest";
import { reduce, resumed, type Upload } from "@/components/form/upload-list";

const csv = (name: string) => new File(["linie;cod\n"], name, { type: "text/csv" });
const program = new File(["MZ"], "program.exe");
const empty = new File([], "gol.csv", { type: "text/csv" });
const add = (uploads: Upload[], files: File[]) =>
  reduce(uploads, { kind: "add", files: files.map((file) => ({ key: file.name, file })) });
const shown = (uploads: Upload[]) => uploads.map(({ name, error }) => (error ? `${name} ${error}` : name));
const nine = add(
  [],
  Array.from({ length: 9 }, (_, nth) => csv(`${nth}.csv`)),
);

describe("of the files of a message", () => {
  test("ten are let in; what is plainly refused takes no room and says why", () => {
    const uploads = add(nine, [program, csv("a.csv"), csv("b.csv"), empty]);
    expect(shown(uploads).slice(9)).toEqual([
      "program.exe file_type_refused",
      "a.csv",
      "b.csv too_many_files",
      "gol.csv file_empty",
    ]);
  });

  test("the next comes up once there is room", () => {
    const uploads = add(nine, [csv("a.csv"), csv("b.csv"), csv("c.csv")]);
    expect(shown(reduce(uploads, { kind: "remove", key: "0.csv" })).slice(8)).toEqual([
      "a.csv",
      "b.csv",
      "c.csv too_many_files",
    ]);
  });

  test("one on its way when the list was taken away begins anew, all others are as they were", () => {
    const halfway = { state: "uploading", percent: 50 } as const;
    const uploads = reduce(add([], [csv("a.csv"), csv("b.csv")]), {
      kind: "update",
      key: "a.csv",
      patch: halfway,
    });
    const [first, second] = uploads;
    expect(resumed(uploads)).toEqual([{ ...first, state: "waiting", percent: 0 }, second]);
  });

  test("one that failed is tried again only where there is room", () => {
    const failed = { state: "failed", error: null } as const;
    const lost = reduce(add(nine, [csv("a.csv")]), { kind: "update", key: "a.csv", patch: failed });
    expect(shown(reduce(lost, { kind: "retry", key: "a.csv" })).at(-1)).toBe("a.csv");
    const full = add(lost, [csv("b.csv")]);
    expect(shown(reduce(full, { kind: "retry", key: "a.csv" })).at(-2)).toBe("a.csv too_many_files");
  });
});
