"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { saveCategory as command } from "@/lib/settings/categories";
import { category } from "@/lib/settings/schema";

export const saveCategory = formAction(category, { as: "admin", handler: command, done: () => refresh() });
