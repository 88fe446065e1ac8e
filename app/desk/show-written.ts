import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ComposerMode } from "./tickets/[number]/composer-mode";

/**
 * Shows a ticket with what has just been written on it. Without JavaScript its page is asked for anew, and says what
 * has been sent: reloaded, it sends nothing again.
 */
export async function showWritten(number: number, mode: ComposerMode): Promise<void> {
  if ((await headers()).has("next-action")) return refresh();
  redirect(`/desk/tickets/${number}?sent=${mode}#sent`);
}
