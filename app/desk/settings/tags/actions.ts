"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { saveTag as command } from "@/lib/tags/commands";
import { tag } from "@/lib/tags/schema";

export const saveTag = formAction(tag, { as: "admin", handler: command, done: () => refresh() });
