"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { correctClock as command } from "@/lib/sla/corrections";
import { correctClock as schema } from "@/lib/tickets/schema";

export const correctClock = formAction(schema, { as: "admin", handler: command, done: () => refresh() });
