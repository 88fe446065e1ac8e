"use client";

import { useFieldAnswer } from "@/components/form/fields";

/** Whether the agent takes the ticket as he opens it. */
export function TakeAtOnce({ label }: { label: string }) {
  const { typed } = useFieldAnswer("takeAtOnce");
  return (
    <label className="flex min-h-6 items-center gap-2.5 text-sm">
      <input
        type="checkbox"
        name="takeAtOnce"
        defaultChecked={typed === "on"}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  );
}
