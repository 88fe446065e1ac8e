"use client";

import { Toaster as Sonner } from "sonner";

/** Where short successes appear. Stands once, in the root layout; `label` names the region. */
export function Toaster({ theme, label }: { theme: "system" | "light" | "dark"; label: string }) {
  return (
    <Sonner
      theme={theme}
      position="bottom-right"
      containerAriaLabel={label}
      toastOptions={{
        style: {
          fontFamily: "var(--font-sans)",
          background: "var(--raised)",
          color: "var(--ink)",
          borderColor: "var(--line)",
          boxShadow: "var(--shadow-float)",
        },
      }}
    />
  );
}
