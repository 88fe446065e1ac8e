/** Largest file, in bytes: 25 MB. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** What bytes may turn out to be, as file-type names it; they are served under the same type. */
const SNIFFED = new Set([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "application/pdf",
  "application/zip",
  "application/x-7z-compressed",
  "application/gzip",
  "application/x-cfb",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
]);

/** Endings of plain text that EDI work lives on. XML is kept, and never shown inline. */
const TEXT_ENDINGS = new Set([
  "txt",
  "log",
  "csv",
  "tsv",
  "json",
  "xml",
  "edi",
  "edifact",
  "eml",
  "md",
  "pem",
]);
const CERTIFICATE_ENDINGS = new Set(["cer", "crt", "der", "p7b", "p7s", "p7c"]);
const OLD_OFFICE_ENDINGS = new Set(["doc", "xls", "ppt", "msg"]);

/** Endings of what is known by its bytes. */
const SNIFFED_ENDINGS = "png,jpg,jpeg,gif,webp,pdf,zip,7z,gz,docx,xlsx,pptx,odt,ods".split(",");

const ENDINGS = [...SNIFFED_ENDINGS, ...TEXT_ENDINGS, ...CERTIFICATE_ENDINGS, ...OLD_OFFICE_ENDINGS];

/** What the file dialogue offers. */
export const ACCEPTED_ENDINGS = ENDINGS.map((ending) => `.${ending}`).join(",");

/** Whether a file is plainly not taken, by its name and what the browser thinks it is; the rest its bytes decide. */
export function isPlainlyRefused(name: string, browserType: string): boolean {
  return !ENDINGS.includes(endingOf(name)) && !SNIFFED.has(browserType);
}

/** Whether a name says that the bytes are of a kind one would have known them by. */
export function claimsOtherwise(name: string): boolean {
  return SNIFFED_ENDINGS.includes(endingOf(name));
}

/** Pictures and PDF may be shown in the browser; everything else is only downloaded. */
export function mayShowInline(contentType: string): boolean {
  return contentType.startsWith("image/") || contentType === "application/pdf";
}

/**
 * The content type a file is kept under, or null when it is refused. Bytes decide, the name only where bytes
 * cannot: `sniffed` is what the bytes say they are (XML among it), `head` their beginning.
 */
export function acceptedType(name: string, sniffed: string | null, head: Uint8Array): string | null {
  const ending = endingOf(name);
  if (sniffed === "application/x-cfb" && !OLD_OFFICE_ENDINGS.has(ending)) return null;
  if (sniffed !== null && sniffed !== "application/xml") return SNIFFED.has(sniffed) ? sniffed : null;
  if (CERTIFICATE_ENDINGS.has(ending) && (isDer(head) || isText(head))) return "application/octet-stream";
  if (!TEXT_ENDINGS.has(ending) || !isText(head)) return null;
  return ending === "xml" || sniffed ? "application/xml" : "text/plain";
}

/** A file's name as it may be kept and shown: no path, no control, bidi or zero-width characters. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const characters = Array.from(clean);
  if (characters.length <= 150) return clean || "fisier";
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? "";
  const stem = characters.slice(0, 150 - ending.length).join("");
  return stem.replace(/[.\s]+$/, "") + ending;
}

function endingOf(name: string): string {
  return name.includes(".") ? (name.split(".").at(-1) ?? "").toLowerCase() : "";
}

function isDer(head: Uint8Array): boolean {
  return head[0] === 0x30 && head[1] !== undefined && head[1] >= 0x80;
}

/** No NUL and hardly any other control character: text in any encoding that keeps ASCII, or UTF-16 with its mark. */
function isText(head: Uint8Array): boolean {
  if (head.length >= 2 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)))
    return true;
  const controls = head.filter((byte) => byte < 0x20 && ![9, 10, 12, 13, 27, 28, 29, 30, 31].includes(byte));
  return controls.length === 0;
}
