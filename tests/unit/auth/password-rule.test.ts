import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passwordFault } from "@/lib/auth/password-rule";

describe("a new password", () => {
  test.each([
    ["abcdef12", null],
    ["12345678", null],
    ["1a2bcdef", null],
    ["parolă12", null],
    ["пароль12", null],
    ["ab cd ef !! 12", null],
    [`${"a".repeat(126)}12`, null],
    ["abcdef1", "password_too_short"],
    ["abcd12!?-_", "password_too_short"],
    ["", "password_too_short"],
    ["!!!!!!!!!!12", "password_too_short"],
    ["abcdefgh", "password_few_digits"],
    ["abcdefg1", "password_few_digits"],
    ["abcdefgh²³", "password_few_digits"],
    [`${"a".repeat(127)}12`, "password_too_long"],
  ])("%j is answered with %s", (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });

  test("of megabytes is refused without being counted", () => {
    expect(passwordFault("1".repeat(5_000_000))).toBe("password_too_long");
  });

  test("counts characters, not the units they are stored in", () => {
    expect(passwordFault("𝒂𝒃𝒄𝒅𝒆𝒇12")).toBeNull();
    expect(passwordFault(`abcdef12${"😀".repeat(120)}`)).toBeNull();
    expect(passwordFault(`abcdef12${"😀".repeat(121)}`)).toBe("password_too_long");
  });

  test("counts a letter written in two parts once", () => {
    expect(passwordFault("a\u0306b\u0306c\u030612345")).toBeNull();
    expect(passwordFault("a\u0306a\u0306a\u0306a\u030612")).toBe("password_too_short");
  });

  test("is good whenever it has 6 letters and 2 digits, whatever stands between them", () => {
    const other = fc.stringMatching(/^[ !-/:-@]{0,8}$/);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zșț]{6}$/),
        fc.stringMatching(/^\d{2}$/),
        other,
        (word, digits, rest) => {
          expect(passwordFault(digits + rest + word)).toBeNull();
          expect(passwordFault(word.slice(1) + rest + digits)).toBe("password_too_short");
        },
      ),
    );
  });
});
