import { describe, expect, test } from "vitest";
import { difference } from "@/lib/audit/difference";
import words from "@/lib/i18n/messages/ro/settings.json";

describe("what the audit log tells", () => {
  test("is what differs, and nothing when nothing does", () => {
    const before = { name: "Ana", phone: null, organisation: "Verde" };
    expect(difference(before, { ...before, name: "Ana Pop" })).toEqual({
      before: { name: "Ana" },
      after: { name: "Ana Pop" },
    });
    expect(difference(before, { ...before })).toBeNull();
  });

  test("is the whole of what appears or goes", () => {
    expect(difference(null, { name: "Suport" })).toEqual({ before: null, after: { name: "Suport" } });
    expect(difference({ name: "Suport" }, null)).toEqual({ before: { name: "Suport" }, after: null });
  });

  test("never is a field without words, and no words are of secrets", () => {
    const typed: object = { name: "Ana", passwordHash: "x" };
    expect(difference(null, typed)).toEqual({ before: null, after: { name: "Ana" } });
    expect(
      Object.keys(words.audit.field).filter((field) => /password|token|secret|hash/i.test(field)),
    ).toEqual([]);
  });
});
