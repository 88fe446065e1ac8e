"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { newsSince } from "@/app/desk/news";
import { useFormContext } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Alert } from "@/components/ui/alert";

type StaleNewsProps = {
  number: number;
  /** The version on which the words were written. */
  since: number;
  words: { newsTitle: string; sendAnyway: string };
  /** Told the version that has been shown. */
  onShown: (version: number) => void;
};

/** Above the words that were stopped: what has come in between, and the way to send them all the same. */
export function StaleNews({ number, since, words, onShown }: StaleNewsProps) {
  const { answer } = useFormContext();
  const [shown, setShown] = useState<ReactNode>(null);
  const ask = useEffectEvent(async () => {
    const news = await newsSince(number, since).catch(() => null);
    if (!news) return;
    setShown(news.shown);
    onShown(news.version);
  });
  useEffect(() => {
    if (answer.code === "changed_meanwhile") void ask();
    else if (answer.ok !== null) setShown(null);
  }, [answer]);
  if (!shown) return null;
  return (
    <Alert tone="warn" title={words.newsTitle}>
      <div data-testid="news" className="mt-2 max-h-96 overflow-y-auto rounded-lg bg-canvas p-3 text-ink">
        {shown}
      </div>
      <SubmitButton variant="secondary" size="sm" className="mt-3">
        {words.sendAnyway}
      </SubmitButton>
    </Alert>
  );
}
