import type { Locale } from "@/prisma/generated/enums";

/** A file's size in words: "840 kB", "2,4 MB". */
export function fileSize(sizeBytes: number, locale: Locale): string {
  const mega = sizeBytes >= 1_000_000;
  const amount = mega ? sizeBytes / 1_000_000 : Math.max(1, sizeBytes / 1_000);
  const digits = mega && amount < 100 ? 1 : 0;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(amount)} ${mega ? "MB" : "kB"}`;
}
