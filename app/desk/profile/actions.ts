"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { setWantedMailKinds } from "@/lib/notifications/own-kinds";
import { ownKinds } from "@/lib/notifications/schema";

export const chooseMailKinds = formAction(ownKinds, {
  as: "staff",
  handler: setWantedMailKinds,
  done: () => refresh(),
});
