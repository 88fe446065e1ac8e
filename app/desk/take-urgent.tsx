"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useTransition } from "react";
import { QuickButton } from "@/components/desk/quick-form";
import { useQuickSending } from "@/components/desk/use-quick-sending";
import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/form-state";
import { takeUrgent } from "./queue-actions";

type Taken = NonNullable<FormState["taken"]>;

/** Why the ticket it was, by where it was looked for; with `{number}`. */
export type TakenWords = Record<Taken["of"], string>;

/**
 * Takes the most urgent ticket and goes to it, saying which one it is and why, as it need not be the first of the view
 * before us. `onEnd` is told once it is refused, or its page is there.
 */
export function useTakeUrgent(words: TakenWords, onEnd?: () => void) {
  const router = useRouter();
  const [leaving, leave] = useTransition();
  const said = ({ number, of }: Taken) => words[of].replace("{number}", String(number));
  const sending = useQuickSending(takeUrgent, {
    onRefused: onEnd,
    onSuccess: ({ taken }) => {
      if (!taken) return;
      toast.success(said(taken));
      leave(() => router.push(hrefOf(taken)));
    },
  });
  const left = useRef(false);
  const end = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    if (left.current && !leaving) end();
    left.current = leaving;
  }, [leaving]);
  // Until its page is there nobody means to take another one.
  const send = () => {
    if (!leaving) sending.send(new FormData());
  };
  return { ...sending, pending: sending.pending || leaving, send, said };
}

type TakeUrgentProps = { label: string; means: string; words: TakenWords };

/** The button that takes the most urgent ticket; without JavaScript it leads to it by a link. */
export function TakeUrgent({ label, means, words }: TakeUrgentProps) {
  const { said, ...sending } = useTakeUrgent(words);
  const taken = sending.reloaded ? sending.answer.taken : undefined;
  const outcome = taken ? (
    <p role="status" className="mt-1 max-w-60 text-xs">
      <Link href={hrefOf(taken)} className="underline">
        {said(taken)}
      </Link>
    </p>
  ) : null;
  return (
    <QuickButton sending={sending} title={means} shortcut="T" outcome={outcome}>
      <Shape name="ZAP" />
      {label}
    </QuickButton>
  );
}

function hrefOf({ number }: Taken): string {
  return `/desk/tickets/${number}`;
}
