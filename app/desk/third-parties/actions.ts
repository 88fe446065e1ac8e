"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { saveThirdParty as command } from "@/lib/third-parties/commands";
import { thirdParty } from "@/lib/third-parties/schema";

export const saveThirdParty = formAction(thirdParty, {
  as: "admin",
  handler: command,
  done: ({ id }, input) => (input.id ? refresh() : redirect(`/desk/third-parties/${id}`)),
});
