"use client";

import { BellRing, CircleAlert, CircleCheck } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Shape } from "./shape";
import { type Toast, toasts } from "./toast";

const marks = {
  good: <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />,
  news: <BellRing aria-hidden className="mt-0.5 size-4 shrink-0 text-info" />,
  seen: <BellRing aria-hidden className="mt-0.5 size-4 shrink-0 text-info" />,
  danger: <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />,
} as const satisfies Record<Toast["tone"], object>;

const none: readonly Toast[] = [];

/**
 * Where short successes appear and are read out. Stands once, in the root layout; `label` names the region. What stays
 * long enough to be copied can be closed.
 */
export function Toaster({ label, close }: { label: string; close: string }) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.now, () => none);
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-end gap-2 print:hidden"
    >
      {shown.map(({ id, tone, text, reference }) => (
        <div
          key={id}
          aria-hidden={tone === "seen" || undefined}
          className="pointer-events-auto flex max-w-sm gap-2.5 rounded-lg border border-line bg-raised px-4 py-3 font-medium text-ink text-sm shadow-float animate-[rise_.15s_ease-out]"
        >
          {marks[tone]}
          <div className="min-w-0">
            <p>{text}</p>
            {reference ? <p className="mt-1 break-words text-muted text-xs">{reference}</p> : null}
          </div>
          {reference ? (
            <button
              type="button"
              aria-label={close}
              onClick={() => toasts.close(id)}
              className="-mt-1 -mr-2 grid size-8 shrink-0 place-items-center rounded-md hover:bg-sunken"
            >
              <Shape name="REMOVE" className="text-muted" />
            </button>
          ) : null}
        </div>
      ))}
    </section>
  );
}
