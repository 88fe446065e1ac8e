"use client";

import { TriangleAlert } from "lucide-react";
import { createContext, use } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useReader } from "@/components/ui/reader";

/** What Next hands a page that stands in for one that failed. */
export type CrashProps = { error: Error & { digest?: string }; retry: () => void };

/** What has happened to the page, for a frame around it that comes from the server. */
export const Crash = createContext<CrashProps | null>(null);

/** The notice where such a frame has its page. */
export function CrashedPage() {
  const crash = use(Crash);
  return crash ? <CrashNotice {...crash} /> : null;
}

/** What a page shows when it could not be shown: no stack, only an id under which it was logged. */
export function CrashNotice({ error, retry }: CrashProps) {
  const words = useReader().words.failed;
  return (
    <div role="alert" className="grid min-h-[60vh] place-items-center p-4">
      <title>{words.title}</title>
      <EmptyState icon={<TriangleAlert />} title={words.title} text={words.text} level="h1">
        <div className="flex flex-col items-center gap-4">
          <Button variant="primary" onClick={retry}>
            {words.retry}
          </Button>
          {error.digest ? (
            <p className="text-muted text-xs">
              {words.reference} <code>{error.digest}</code>
            </p>
          ) : null}
        </div>
      </EmptyState>
    </div>
  );
}
