"use client";

import { useEffect, useRef } from "react";
import { toast } from "@/components/ui/toast";
import { listen } from "./line";
import { useRefresh } from "./use-refresh";

const PAUSE_MS = 1_000;

type LiveTicketProps = {
  number: number;
  /** How many of its events the page shows the reader. */
  seen: number;
  /** Whether the reader did the last of them himself. */
  own: boolean;
  /** What the last one says, if it is a message, and how the ticket stands, in words to be announced. */
  reply: string | null;
  status: string;
  /** Said instead of showing the closed ticket, where an answer would be lost with its field. */
  closed: string;
};

/** Keeps the ticket before us as it is now, and says what others have brought. */
export function LiveTicket({ number, seen, own, reply, status, closed }: LiveTicketProps) {
  const refresh = useRefresh(PAUSE_MS);
  const shown = useRef({ seen, status });
  useEffect(() => {
    const before = shown.current;
    shown.current = { seen, status };
    if (seen <= before.seen || own) return;
    // The toasts are a polite live region, and so is the status on the page.
    if (status !== before.status) toast.seen(status);
    if (reply) toast.news(reply);
  }, [seen, own, reply, status]);
  useEffect(() => {
    let warned = false;
    return listen({
      ask: () => ({ ticket: number, seen: shown.current.seen }),
      hear: ({ ticket = 0, closed: isClosed }) => {
        if (ticket <= shown.current.seen) return;
        if (!isClosed || !isWriting()) refresh();
        else if (!warned) toast.news(closed);
        warned = isClosed === true;
      },
    });
  }, [number, closed, refresh]);
  return null;
}

/** Words that are not sent: typed since the page came, or a draft; but not what a field was given to be changed. */
function isWriting(): boolean {
  const fields = document.querySelectorAll<HTMLTextAreaElement>("main textarea");
  return [...fields].some(
    ({ value, defaultValue, form }) =>
      value.trim() !== "" && (value !== defaultValue || form?.querySelector("[data-draft]")),
  );
}
