import "server-only";
import { STANDARD_COLOUR } from "@/lib/colour";
import { db } from "@/lib/db";

/** How the company wants to be seen; the colour as #rrggbb. */
export type Brand = { name: string; colour: string };

/** The brand as the settings have it now. */
export async function readBrand(): Promise<Brand> {
  const select = { brandName: true, brandColour: true } as const;
  const settings = await db.settings.findUnique({ where: { id: 1 }, select });
  return { name: settings?.brandName ?? "Helpdesk", colour: settings?.brandColour ?? STANDARD_COLOUR };
}
