"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { readAllNotices, readNotice } from "@/lib/notices/commands";

const read = { as: "staff", done: () => refresh() } as const;

export const markRead = formAction(z.strictObject({ id: z.uuid() }), { ...read, handler: readNotice });
export const markAllRead = formAction(z.strictObject({}), { ...read, handler: readAllNotices });
