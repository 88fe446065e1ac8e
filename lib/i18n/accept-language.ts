import { Locale } from "@/prisma/generated/enums";

/** The language asked for most by an Accept-Language header among those we speak, or null. Linear. */
export function acceptedLocale(header: string | null): Locale | null {
  const wishes = (header ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith("q="));
      const weight = quality ? Number(quality.slice(2)) : 1;
      return { language: tag.split("-")[0], weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const wish of wishes) {
    const locale = Object.values(Locale).find((known) => known === wish.language);
    if (locale) return locale;
  }
  return null;
}
