import { translatorFor } from "@/lib/i18n/translator";
import type { Locale } from "@/prisma/generated/enums";

/** How long a browser waits before it looks again, in seconds. */
export const LOOK_AGAIN_SECONDS = 10;

/**
 * The page while the database does not answer: needs nothing but itself. `looksAgain`: it loads anew by itself;
 * not after a form was sent, which would be lost.
 */
export function unavailablePage(locale: Locale, looksAgain: boolean): string {
  const t = translatorFor(locale);
  const title = t("common.unavailable.title");
  return `<!doctype html>
<html lang="${locale}" style="color-scheme: light dark; font-family: system-ui, sans-serif">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${looksAgain ? `<meta http-equiv="refresh" content="${LOOK_AGAIN_SECONDS}">` : ""}
<title>${title}</title>
</head>
<body style="display: grid; min-height: 90vh; place-items: center; margin: 0; padding: 1rem">
<main style="max-width: 32rem; text-align: center; line-height: 1.5">
<h1 style="font-size: 1.25rem">${title}</h1>
<p>${t(looksAgain ? "common.unavailable.text" : "common.unavailable.textAfterForm")}</p>
</main>
</body>
</html>
`;
}
