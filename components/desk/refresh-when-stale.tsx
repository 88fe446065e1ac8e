"use client";

import { useEffect } from "react";
import { useFormContext } from "@/components/form/form";
import { useRefresh } from "@/components/live/use-refresh";
import { useReader } from "@/components/ui/reader";
import { toast } from "@/components/ui/toast";

const STALE = new Set(["changed_meanwhile", "not_in_this_status", "ticket_closed", "already_assigned"]);

/**
 * In a form: when the ticket has moved on meanwhile, the page shows what is new around the text that stays. A form
 * that may be gone by then (`vanishing`) says in a toast why it was refused.
 */
export function RefreshWhenStale({ vanishing = false }: { vanishing?: boolean }) {
  const { answer } = useFormContext();
  const { words } = useReader();
  const refresh = useRefresh(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is followed once, when it comes
  useEffect(() => {
    if (!answer.code || !STALE.has(answer.code)) return;
    if (vanishing) toast.error(words.errors[answer.code]);
    refresh();
  }, [answer]);
  return null;
}
