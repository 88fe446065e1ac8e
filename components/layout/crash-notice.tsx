"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReaderWords } from "@/components/ui/reader";

type CrashNoticeProps = { words: ReaderWords["failed"]; digest: string | null; retry: () => void };

/** What a page shows when it could not be shown: no stack, only an id under which it was logged. */
export function CrashNotice({ words, digest, retry }: CrashNoticeProps) {
  return (
    <div role="alert">
      <EmptyState icon={<TriangleAlert />} title={words.title} text={words.text} level="h1">
        <div className="flex flex-col items-center gap-4">
          <Button variant="primary" onClick={retry}>
            {words.retry}
          </Button>
          {digest ? (
            <p className="text-muted text-xs">
              {words.reference} <code>{digest}</code>
            </p>
          ) : null}
        </div>
      </EmptyState>
    </div>
  );
}
