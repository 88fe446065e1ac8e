"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect } from "react";
import { toast } from "sonner";
import { type FormAction, useSending } from "@/components/form/use-sending";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";

type QuickFormProps = {
  action: FormAction;
  /** What is sent, by field. */
  values: Record<string, string | number>;
  success: string;
  /** Tells what the button is about where several stand on a page. */
  label?: string;
  /** The one thing to be done next: as wide as there is room, and filled. */
  primary?: boolean;
  children: ReactNode;
};

/** One button that does one thing. A refusal is a toast, and the page shows how things stand now. */
export function QuickForm({ action, values, success, label, primary = false, children }: QuickFormProps) {
  const { answer, pending, send, formAction } = useSending(action);
  const { words } = useReader();
  const router = useRouter();
  const refused = answer.ok === false;
  const reason = answer.code && !answer.unreachable ? words.errors[answer.code] : words.failed.offline;

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is told once, when it comes
  useEffect(() => {
    if (answer.ok) toast.success(success);
    if (!refused) return;
    toast.error(reason);
    router.refresh();
  }, [answer]);

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
        aria-disabled={pending || undefined}
        className={primary ? cx(buttonClass("primary", "md"), "w-full") : buttonClass("secondary", "sm")}
      >
        {children}
      </button>
      {refused ? (
        <p role="alert" className="mt-1 max-w-60 whitespace-normal text-danger text-xs">
          {reason}
        </p>
      ) : null}
    </form>
  );
}
