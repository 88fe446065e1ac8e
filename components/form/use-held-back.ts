"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Upload } from "./upload-list";

type Sending = { submitter: HTMLElement | null };

/**
 * Keeps a form back while its files are on their way, and sends it by itself once all are up; a file that failed
 * has to be tried again or removed first, so that none is left out without a word.
 */
export function useHeldBack(uploads: readonly Upload[], zone: RefObject<HTMLElement | null>) {
  const [sending, setSending] = useState<Sending | null>(null);
  const failed = uploads.some(({ state }) => state === "failed");
  const busy = uploads.some(({ state }) => state === "waiting" || state === "uploading");

  useEffect(() => {
    if (!sending || busy || failed) return;
    setSending(null);
    const form = zone.current?.closest("form");
    const { submitter } = sending;
    form?.requestSubmit(submitter && form.contains(submitter) ? submitter : null);
  }, [sending, busy, failed, zone]);

  return {
    held: busy || failed,
    waiting: sending !== null && busy,
    blocked: sending !== null && failed && !busy,
    hold: (submitter: HTMLElement | null) => setSending({ submitter }),
    release: () => setSending(null),
  };
}
