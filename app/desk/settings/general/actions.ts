"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { saveGeneralSettings } from "@/lib/settings/general";
import { generalSettings } from "@/lib/settings/schema";

export const saveSettings = formAction(generalSettings, {
  as: "admin",
  handler: saveGeneralSettings,
  done: () => refresh(),
});
