import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "react-email";
import { createFormatter, createTranslator } from "use-intl/core";
import { Mail } from "@/emails/mail";
import { previewMails } from "@/emails/preview-data";
import { textOf } from "@/emails/text";
import { STANDARD_COLOUR } from "@/lib/colour";
import { catalogue } from "@/lib/i18n/catalogue";
import { mailClass } from "@/lib/notifications/mail-class";
import { viewOf } from "@/lib/notifications/view";
import { EXACT_DATE } from "@/lib/notifications/words/body";
import { Locale } from "@/prisma/generated/enums";

// Renders every mail in every language into files: `npm run email:dev`.

const folder = process.argv[2] ?? ".data/email-previews";
const pages: string[] = [];

mkdirSync(folder, { recursive: true });
for (const locale of Object.values(Locale)) {
  const format = createFormatter({ locale, timeZone: "Europe/Bucharest" });
  for (const content of previewMails) {
    const view = viewOf({
      content,
      locale,
      t: createTranslator({ locale, messages: catalogue[locale] }),
      date: (instant) => format.dateTime(new Date(instant), EXACT_DATE),
      brand: "Tecnet",
      colour: STANDARD_COLOUR,
      name: "Ana Popescu",
      email: "ana.popescu@exemplu.ro",
      linkValidUntil: content.kind === "INVITATION" ? "2026-05-19T08:31:00.000Z" : "2026-05-12T09:31:00.000Z",
      links: {
        action: "http://localhost:3000/requests/1042",
        optOut:
          mailClass[content.kind] === "status"
            ? { page: "http://localhost:3000/notifications/1.abc.def" }
            : null,
      },
    });
    const name = `${content.kind}.${locale}`;
    writeFileSync(join(folder, `${name}.html`), await render(<Mail {...view} />));
    writeFileSync(join(folder, `${name}.txt`), `${view.subject}\n\n${textOf(view)}`);
    pages.push(`<li><a href="${name}.html">${name}</a> (<a href="${name}.txt">text</a>)</li>`);
  }
}
writeFileSync(
  join(folder, "index.html"),
  `<!doctype html><meta charset="utf-8"><ul>${pages.join("\n")}</ul>`,
);
process.stdout.write(`Previews are in ${folder}/index.html\n`);
