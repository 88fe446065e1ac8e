import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { CSSProperties, ReactNode } from "react";
import { type Reader, ReaderProvider } from "@/components/ui/reader";
import { Toaster } from "@/components/ui/toaster";
import { currentTheme } from "@/lib/auth/session";
import { brandColour, brandName } from "@/lib/brand";
import { accentOf, STANDARD_COLOUR } from "@/lib/colour";
import { currentTime } from "@/lib/current-time";
import { catalogue } from "@/lib/i18n/catalogue";
import { Theme } from "@/prisma/generated/enums";
import { fontClasses } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.app");
  const title = t("title", { brand: await brandName() });
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false } };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f8f9" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1113" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  const reader = await readReader();
  const t = await getTranslations("common.app");
  return (
    <html lang={reader.locale} data-theme={theme} className={fontClasses} style={await brandStyle()}>
      <body>
        <ReaderProvider reader={reader}>
          <a
            href="#content"
            className="sr-only z-50 rounded-lg bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
          >
            {t("skip")}
          </a>
          {children}
          <Toaster label={t("toasts")} close={t("closeToast")} />
        </ReaderProvider>
      </body>
    </html>
  );
}

const schemes = { SYSTEM: "system", LIGHT: "light", DARK: "dark" } as const satisfies Record<Theme, string>;

async function chosenTheme() {
  const cookie = (await cookies()).get("theme")?.value;
  const known = Object.values(Theme).find((theme) => theme === cookie);
  return schemes[(await currentTheme()) ?? known ?? "SYSTEM"];
}

/** The accent in the brand's colour; nothing where it is the palette's own. */
async function brandStyle(): Promise<CSSProperties | undefined> {
  const colour = await brandColour();
  if (colour === STANDARD_COLOUR) return undefined;
  const { light, dark } = accentOf(colour);
  const both = (part: keyof typeof light) => `light-dark(${light[part]}, ${dark[part]})`;
  return {
    "--accent": both("accent"),
    "--accent-hover": both("hover"),
    "--on-accent": both("on"),
    "--accent-soft": both("soft"),
  } as CSSProperties;
}

async function readReader(): Promise<Reader> {
  const locale = await getLocale();
  const { common, errors } = catalogue[locale];
  return {
    locale,
    timeZone: await getTimeZone(),
    now: await currentTime(),
    words: { errors, failed: common.failed, time: common.time },
  };
}
