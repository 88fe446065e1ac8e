"use client";

import { Shape } from "@/components/ui/shape";
import { Button } from "./button";

/** Prints the page. Where there is no JavaScript the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button variant="quiet" size="sm" onClick={() => window.print()} className="noscript:hidden print:hidden">
      <Shape name="PRINT" className="text-muted" />
      {label}
    </Button>
  );
}
