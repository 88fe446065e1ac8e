"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useTransition } from "react";
import { type Answer, useSending } from "@/components/form/use-sending";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useReader } from "@/components/ui/reader";
import { Shape } from "@/components/ui/shape";
import { toast } from "@/components/ui/toast";
import { takeUrgent } from "./queue-actions";

/** Why the ticket it was, by where it was looked for; with `{number}`. */
export type TakenWords = Record<"teams" | "all", string>;

/**
 * Takes the most urgent ticket and goes to it, saying which one it is and why, as it need not be the first of the view
 * before us. `onEnd` is told once it is done or refused.
 */
export function useTakeUrgent(words: TakenWords, onEnd?: () => void) {
  const reader = useReader();
  const router = useRouter();
  const [leaving, leave] = useTransition();
  const said = ({ taken, code, unreachable }: Answer) => {
    if (taken) return words[taken.of].replace("{number}", String(taken.number));
    return code && !unreachable ? reader.words.errors[code] : reader.words.failed.offline;
  };
  const sending = useSending(takeUrgent, (came) => {
    onEnd?.();
    if (came.taken) {
      toast.success(said(came));
      const { taken } = came;
      return leave(() => router.push(hrefOf(taken)));
    }
    toast.error(said(came));
    router.refresh();
  });
  // Until its page is there nobody means to take another one.
  const send = () => {
    if (!leaving) sending.send(new FormData());
  };
  return { ...sending, pending: sending.pending || leaving, send, said };
}

type TakeUrgentProps = { label: string; means: string; words: TakenWords };

/** The button that takes the most urgent ticket; without JavaScript it leads to it by a link. */
export function TakeUrgent({ label, means, words }: TakeUrgentProps) {
  const { answer, reloaded, pending, send, formAction, said } = useTakeUrgent(words);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send();
  }
  return (
    <form action={formAction} onSubmit={submit} aria-busy={pending}>
      <button
        type="submit"
        title={means}
        aria-keyshortcuts="T"
        aria-disabled={pending || undefined}
        className={buttonClass("secondary", "sm")}
      >
        <Shape name="ZAP" />
        {label}
      </button>
      {answer.ok === false ? (
        <p role="alert" className="mt-1 max-w-60 text-danger text-xs">
          {said(answer)}
        </p>
      ) : null}
      {reloaded && answer.taken ? (
        <p role="status" className="mt-1 max-w-60 text-xs">
          <Link href={hrefOf(answer.taken)} className="underline">
            {said(answer)}
          </Link>
        </p>
      ) : null}
    </form>
  );
}

function hrefOf({ number }: { number: number }): string {
  return `/desk/tickets/${number}`;
}
