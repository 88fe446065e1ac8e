import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";

/** The name the company wants to be seen under, from the settings. Asked once a request. */
export const brandName = cache(async (): Promise<string> => {
  const settings = await db.settings.findUnique({ where: { id: 1 }, select: { brandName: true } });
  return settings?.brandName ?? "Helpdesk";
});
