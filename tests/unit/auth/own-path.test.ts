import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "@/lib/auth/own-path";

test.each([
  ["/requests/1042", "/requests/1042"],
  ["/desk?view=mine&sort=due#top", "/desk?view=mine&sort=due#top"],
  ["/desk/../requests", "/requests"],
  ["/a?next=https://evil.example", "/a?next=https://evil.example"],
])("%s stays on the site", (address, path) => {
  expect(ownPath(address)).toBe(path);
});

test.each([
  "",
  "requests",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "\\/evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "javascript:alert(1)",
  "/api/auth/signout",
  "/API/auth/signout",
  "/x/../api/cron/sla",
  `/${"a".repeat(3000)}`,
  null,
  undefined,
])("%s is no path of ours", (address) => {
  expect(ownPath(address)).toBeNull();
});

test("whatever is let through leads to this site", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "\t",
    "\n",
    "@",
    ":",
    "evil.example",
    "?",
    "#",
    "%2f",
    "a",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = ownPath(pieces.join(""));
      if (path === null) return;
      expect(new URL(path, "https://help.example").origin).toBe("https://help.example");
      expect(ownPath(path)).toBe(path);
    }),
  );
});
