import "server-only";
import { cache } from "react";
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

const brand = cache(readBrand);

/** The name the company wants to be seen under. Asked once a request. */
export async function brandName(): Promise<string> {
  return (await brand()).name;
}

/** The company's colour. Asked once a request. */
export async function brandColour(): Promise<string> {
  return (await brand()).colour;
}
