"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { saveCannedReply as command } from "@/lib/canned-replies/commands";
import { cannedReply } from "@/lib/canned-replies/schema";

export const saveCannedReply = formAction(cannedReply, {
  as: "admin",
  handler: command,
  done: () => refresh(),
});
