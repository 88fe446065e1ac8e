"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useCallback, useRef, useState, useTransition } from "react";
import { BLANK, type FormState } from "@/lib/form-state";

/** A server action as a form sends it. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** What came back; `unreachable` when nothing did. */
export type Answer = FormState & { unreachable?: true };

/**
 * Sends a form by its server action, one sending at a time. A lost connection is an answer like any other, so
 * that nothing typed is thrown away with the page. `formAction` is for the form's own attribute: it carries
 * the form where there is no JavaScript (yet); `reloaded` says that the answer came with the page. `onAnswer` is
 * told of what came back, even when the form has gone with what it changed; `onSend` before it leaves, within the
 * transition that lasts until it has come back: where what is optimistic is shown. A promise it returns is waited for.
 * `onRedirect` is told where the action leads to another page instead of answering.
 */
export function useSending(
  action: FormAction,
  onAnswer?: (answer: Answer) => void,
  onSend?: (data: FormData) => unknown,
  onRedirect?: () => void,
): {
  answer: Answer;
  reloaded: boolean;
  pending: boolean;
  send: (data: FormData) => void;
  formAction: (data: FormData) => void;
} {
  const [posted, formAction, posting] = useActionState(action, BLANK);
  const [sent, setSent] = useState<Answer | null>(null);
  const [sending, startTransition] = useTransition();
  const busy = useRef(false);
  const listener = useRef({ onAnswer, onSend, onRedirect });
  listener.current = { onAnswer, onSend, onRedirect };

  const send = useCallback(
    (data: FormData) => {
      if (busy.current) return;
      busy.current = true;
      startTransition(async () => {
        await listener.current.onSend?.(data);
        const answer = await reach(action, data, () => listener.current.onRedirect?.()).finally(() => {
          busy.current = false;
        });
        listener.current.onAnswer?.(answer);
        startTransition(() => setSent(answer));
      });
    },
    [action],
  );
  return {
    answer: sent ?? posted,
    reloaded: sent === null && posted !== BLANK,
    pending: sending || posting,
    send,
    formAction,
  };
}

async function reach(action: FormAction, data: FormData, onRedirect: () => void): Promise<Answer> {
  try {
    return await action(BLANK, data);
  } catch (error) {
    if (isRedirect(error)) onRedirect();
    unstable_rethrow(error);
    return { ok: false, unreachable: true };
  }
}

function isRedirect(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}
