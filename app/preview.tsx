"use server";
import type { ReactNode } from "react";
import { z } from "zod";
import { Markdown } from "@/components/conversation/markdown";
import { withinAllowance } from "@/lib/allowance";
import { currentActor } from "@/lib/auth/session";
import { plainText } from "@/lib/plain-text";
import { MESSAGE_MAX } from "@/lib/tickets/schema";

const text = plainText.max(MESSAGE_MAX);

/** A message as it will be read; null when nobody is signed in, there is nothing to show, or it is too often asked. */
export async function previewMessage(typed: string): Promise<ReactNode> {
  const actor = await currentActor();
  const read = z.safeParse(text, typed);
  if (!actor || !read.success || read.data.trim() === "") return null;
  if (!(await withinAllowance("preview", actor.id))) return null;
  return <Markdown text={read.data} />;
}
