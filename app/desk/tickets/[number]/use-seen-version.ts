"use client";

import { useCallback, useState } from "react";

/** A ticket's version, and the sequence of the last thing another person said or did on it. */
export type SeenTicket = { version: number; news: number };

/**
 * The version a text is sent with: what the page shows, unless something has come from others since the writing
 * began. Then it is the version of that moment, so that the server stops the text once; what it then shows counts
 * as seen.
 */
export function useSeenVersion(ticket: SeenTicket) {
  const [began, setBegan] = useState<SeenTicket | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const begin = useCallback(() => setBegan((before) => before ?? ticket), [ticket]);
  const sent = useCallback(() => {
    setBegan(null);
    setShown(null);
  }, []);
  const since = began && began.news < ticket.news ? began.version : ticket.version;
  return {
    version: Math.max(since, shown ?? 0),
    since: began?.version ?? since,
    begin,
    sent,
    show: setShown,
  };
}
