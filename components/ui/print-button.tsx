"use client";

import { useEffect } from "react";
import { Shape } from "@/components/ui/shape";
import { Button, ButtonLink } from "./button";

/** Prints the page as soon as it is there, once: loaded again, or come back to, it is the page it was. */
export function PrintAtOnce() {
  useEffect(() => {
    window.print();
    const address = new URL(location.href);
    address.searchParams.delete("print");
    history.replaceState(null, "", address);
  }, []);
  return null;
}

/**
 * Prints the page, or leads to one that prints itself because there is more of it (`whole`). Where there is no
 * JavaScript the browser's own menu does.
 */
export function PrintButton({ label, whole }: { label: string; whole: string | null }) {
  if (whole !== null)
    return (
      <ButtonLink href={whole} prefetch={false} variant="quiet" size="sm" className="print:hidden">
        <Shape name="PRINT" className="text-muted" />
        {label}
      </ButtonLink>
    );
  return (
    <Button variant="quiet" size="sm" onClick={() => window.print()} className="noscript:hidden print:hidden">
      <Shape name="PRINT" className="text-muted" />
      {label}
    </Button>
  );
}
