"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import * as command from "@/lib/sla/corrections";
import * as schema from "@/lib/tickets/schema";

export const correctClock = formAction(schema.correctClock, {
  as: "admin",
  handler: command.correctClock,
  done: () => refresh(),
});

export const correctReceived = formAction(schema.correctReceived, {
  as: "admin",
  handler: command.correctReceived,
  done: () => refresh(),
});
