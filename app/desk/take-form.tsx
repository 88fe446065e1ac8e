"use client";

import { type FormEvent, useOptimistic, useRef, useState } from "react";
import { useQuickSending } from "@/components/desk/use-quick-sending";
import { RefusalLines } from "@/components/form/form-failure";
import { toast } from "@/components/ui/toast";
import { takeTicket } from "./actions";
import { TAKE_FORM } from "./queue-line";

type Seen = { number: number; version: number };

const keyOf = ({ number, version }: Seen) => `${number}:${version}`;

/**
 * Taking tickets from their rows. A row taken is shown so at once and stays where it is until the list is read anew,
 * so that the next one does not slide under the pointer; a refusal says why and the page shows how things stand.
 * `done` is said of each, with `{number}`.
 */
export function useTaking(done: string) {
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [shown, show] = useOptimistic(taken, (all, one: string) => [...all, one]);
  const asked = useRef("");
  const { refused, pending, send, formAction } = useQuickSending(takeTicket, {
    onSuccess: () => {
      const one = asked.current;
      setTaken((all) => [...all, one]);
      toast.success(done.replace("{number}", one.split(":", 1)[0] ?? ""));
    },
    // Told of what is really sent alone: a second ticket asked for meanwhile is not.
    onSend: (data) => {
      asked.current = String(data.get("ticket"));
      show(asked.current);
    },
  });
  return {
    shown,
    has: (row: Seen) => shown.includes(keyOf(row)),
    refused,
    pending,
    formAction,
    send,
  };
}

/** The form behind the buttons of the rows: one for all of them. */
export function TakeForm({ taking }: { taking: ReturnType<typeof useTaking> }) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!(event.nativeEvent instanceof SubmitEvent)) return;
    const { submitter } = event.nativeEvent;
    if (taking.pending) return;
    taking.send(new FormData(event.currentTarget, submitter));
    // The button goes as the ticket is taken: who goes by keyboard stays in the row.
    submitter?.closest("tr")?.querySelector<HTMLElement>("a[href]")?.focus();
  }
  return (
    <form id={TAKE_FORM} action={taking.formAction} onSubmit={submit} aria-busy={taking.pending}>
      {taking.refused ? (
        <div role="alert" className="px-5 py-2 text-danger text-sm">
          <RefusalLines answer={taking.refused} />
        </div>
      ) : null}
    </form>
  );
}
