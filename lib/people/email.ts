const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * The one form in which an e-mail address is kept and compared: NFKC, trimmed, lower-cased.
 * Null unless the text is exactly one plain address `name@domain.tld`.
 */
export function canonicalEmail(text: string): string | null {
  if (text.length > 1000) return null;
  const email = text.normalize("NFKC").trim().toLowerCase();
  if (email.length > 254) return null;
  const [local = "", domain = "", ...more] = email.split("@");
  const labels = domain.split(".");
  const top = labels.at(-1) ?? "";
  const sound = more.length === 0 && local.length <= 64 && LOCAL.test(local) && labels.length >= 2;
  return sound && labels.every((label) => LABEL.test(label)) && TOP_LABEL.test(top) ? email : null;
}
