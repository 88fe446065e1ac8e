"use client";

import { ArrowLeft } from "lucide-react";
import { useRememberedHref } from "@/components/desk/queue-memory";
import { Link } from "@/components/ui/link";

/** Back to the page of the queue the agent came from, as it was narrowed and ordered. */
export function BackToQueue({ label }: { label: string }) {
  return (
    <Link
      href={useRememberedHref()}
      aria-keyshortcuts="U"
      className="inline-flex items-center gap-1.5 rounded text-muted text-sm hover:text-ink print:hidden"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {label}
    </Link>
  );
}
