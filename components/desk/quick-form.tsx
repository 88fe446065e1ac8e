"use client";

import type { FormEvent, ReactNode } from "react";
import { RefusalLines } from "@/components/form/form-failure";
import type { FormAction } from "@/components/form/use-sending";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { toast } from "@/components/ui/toast";
import { useQuickSending } from "./use-quick-sending";

type Look = {
  /** Tells what the button is about where several stand on a page. */
  label?: string;
  /** What it does, for the one who wonders. */
  title?: string;
  /** The one thing to be done next: as wide as there is room, and filled. */
  primary?: boolean;
  /** The key that does the same. */
  shortcut?: string;
  children: ReactNode;
};

type QuickFormProps = Look & {
  action: FormAction;
  /** What is sent, by field. */
  values: Record<string, string | number>;
  success: string;
};

/** One button that does one thing. */
export function QuickForm({ action, values, success, ...look }: QuickFormProps) {
  const sending = useQuickSending(action, { onSuccess: () => toast.success(success) });
  return <QuickButton sending={sending} values={values} {...look} />;
}

type QuickButtonProps = Look & {
  sending: Pick<ReturnType<typeof useQuickSending>, "pending" | "send" | "formAction" | "refused">;
  values?: QuickFormProps["values"];
  /** What came of it, where that came with the page. */
  outcome?: ReactNode;
};

/** The form of a single button, with its refusal. */
export function QuickButton({
  sending: { pending, send, formAction, refused },
  values = {},
  outcome,
  label,
  title,
  primary = false,
  shortcut,
  children,
}: QuickButtonProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  }

  return (
    <form action={formAction} onSubmit={submit} aria-busy={pending}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        aria-label={label}
        title={title}
        aria-keyshortcuts={shortcut}
        aria-disabled={pending || undefined}
        className={primary ? cx(buttonClass("primary", "md"), "w-full") : buttonClass("secondary", "sm")}
      >
        {children}
      </button>
      {refused ? (
        <div role="alert" className="mt-1 max-w-60 whitespace-normal text-danger text-xs">
          <RefusalLines answer={refused} />
        </div>
      ) : null}
      {outcome}
    </form>
  );
}
