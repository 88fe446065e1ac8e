"use client";

import { Printer } from "lucide-react";
import { Button } from "./button";

/** Prints the page. Where there is no JavaScript the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button variant="quiet" size="sm" onClick={() => window.print()} className="noscript:hidden print:hidden">
      <Printer aria-hidden className="size-4 text-muted" />
      {label}
    </Button>
  );
}
