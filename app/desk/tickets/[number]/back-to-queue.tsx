"use client";

import { useRememberedHref } from "@/components/desk/queue-memory";
import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";

/** Back to the page of the queue the agent came from, as it was narrowed and ordered. */
export function BackToQueue({ label }: { label: string }) {
  return (
    <Link
      href={useRememberedHref()}
      aria-keyshortcuts="U"
      className="inline-flex items-center gap-1.5 rounded text-muted text-sm hover:text-ink print:hidden"
    >
      <Shape name="BACK" />
      {label}
    </Link>
  );
}
