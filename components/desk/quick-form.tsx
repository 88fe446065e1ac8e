"use client";

import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";
import { type Answer, type FormAction, useSending } from "@/components/form/use-sending";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import { toast } from "@/components/ui/toast";

type QuickFormProps = {
  action: FormAction;
  /** What is sent, by field. */
  values: Record<string, string | number>;
  success: string;
  /** Tells what the button is about where several stand on a page. */
  label?: string;
  /** The one thing to be done next: as wide as there is room, and filled. */
  primary?: boolean;
  /** The key that does the same. */
  shortcut?: string;
  children: ReactNode;
};

/** One button that does one thing. A refusal is a toast, and the page shows how things stand now. */
export function QuickForm({
  action,
  values,
  success,
  label,
  primary = false,
  shortcut,
  children,
}: QuickFormProps) {
  const { words } = useReader();
  const router = useRouter();
  const reasonOf = ({ code, unreachable }: Answer) => {
    if (!code || unreachable) return words.failed.offline;
    return words.errors[code === "changed_meanwhile" ? "changed_meanwhile_take" : code];
  };
  const { answer, pending, send, formAction } = useSending(action, (came) => {
    if (came.ok) return toast.success(success);
    toast.error(reasonOf(came));
    router.refresh();
  });

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
        aria-keyshortcuts={shortcut}
        aria-disabled={pending || undefined}
        className={primary ? cx(buttonClass("primary", "md"), "w-full") : buttonClass("secondary", "sm")}
      >
        {children}
      </button>
      {answer.ok === false ? (
        <p role="alert" className="mt-1 max-w-60 whitespace-normal text-danger text-xs">
          {reasonOf(answer)}
        </p>
      ) : null}
    </form>
  );
}
