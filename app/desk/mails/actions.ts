"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { deadMail } from "@/lib/notifications/schema";
import { sendAgain } from "@/lib/notifications/send-again";

export const sendMailAgain = formAction(deadMail, {
  as: "admin",
  handler: sendAgain,
  done: () => refresh(),
});
