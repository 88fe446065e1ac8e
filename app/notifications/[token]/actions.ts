"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { chooseByLink } from "@/lib/notifications/preferences";
import { optOutForm } from "@/lib/notifications/schema";

export const chooseNotifications = formAction(optOutForm, {
  as: "anyone",
  handler: (_actor, input, now) => chooseByLink(input, now),
  done: () => refresh(),
});
