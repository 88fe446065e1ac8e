/** What is wrong with a new password; each is a word of errors.json. */
export type PasswordFault = "password_too_long" | "password_too_short" | "password_few_digits";

export const PASSWORD_MAX_CHARACTERS = 128;

/** The form in which a password is counted, hashed and compared: the same letters from every keyboard. */
export function normalPassword(password: string): string {
  return password.normalize("NFC");
}

/**
 * The rule: at least 8 letters or digits of any alphabet, at least 2 of them digits; other characters are
 * allowed on top; at most 128 characters. Null when the password is good.
 */
export function passwordFault(password: string): PasswordFault | null {
  // Before anything is counted: a text of megabytes is not worth the work.
  if (password.length > 4 * PASSWORD_MAX_CHARACTERS) return "password_too_long";
  const characters = [...normalPassword(password)];
  if (characters.length > PASSWORD_MAX_CHARACTERS) return "password_too_long";
  const digits = characters.filter((character) => /\p{Nd}/u.test(character)).length;
  const letters = characters.filter((character) => /\p{L}/u.test(character)).length;
  if (letters + digits < 8) return "password_too_short";
  return digits < 2 ? "password_few_digits" : null;
}
