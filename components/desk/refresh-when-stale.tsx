"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useFormContext } from "@/components/form/form";

const STALE = new Set(["changed_meanwhile", "not_in_this_status", "ticket_closed", "already_assigned"]);

/** In a form: when the ticket has moved on meanwhile, the page shows what is new around the text that stays. */
export function RefreshWhenStale() {
  const { answer } = useFormContext();
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is followed once, when it comes
  useEffect(() => {
    if (answer.code && STALE.has(answer.code)) router.refresh();
  }, [answer]);
  return null;
}
