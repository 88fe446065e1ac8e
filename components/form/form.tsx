"use client";

import { type ComponentProps, createContext, type FormEvent, use, useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { BLANK, type FormState } from "@/lib/form-state";
import { FormFailure } from "./form-failure";
import { randomKey } from "./random-key";
import { type Answer, type FormAction, useSending } from "./use-sending";

const FormContext = createContext<{ answer: Answer; pending: boolean }>({ answer: BLANK, pending: false });

/** What the form around has been answered, and whether it is on its way. */
export function useFormContext(): { answer: Answer; pending: boolean } {
  return use(FormContext);
}

type FormProps = Omit<ComponentProps<"form">, "action" | "onSubmit" | "ref"> & {
  action: FormAction;
  /** A fresh UUID of the server: the same form sent twice is answered once. Only where the schema takes it. */
  submissionKey?: string;
  /** Said in a toast when it went well. */
  success?: string;
  /** Leaves the fields as they are after success, as settings do. */
  keepAfterSuccess?: boolean;
  onSuccess?: (state: FormState) => void;
};

/**
 * A form on a server action. Keeps what was typed on any refusal, cannot be sent twice, moves the focus to the
 * first field at fault, and works without JavaScript too.
 */
export function Form({
  action,
  submissionKey,
  success,
  keepAfterSuccess,
  onSuccess,
  children,
  ...rest
}: FormProps) {
  const { answer, pending, send, formAction } = useSending(action, ({ ok }) => {
    if (ok && success) toast.success(success);
  });
  const [key, setKey] = useState(submissionKey);
  const form = useRef<HTMLFormElement>(null);
  const failure = useRef<HTMLDivElement>(null);

  // A page restored by "back" brings its old key along: every form that comes alive takes a new one.
  useEffect(() => setKey(renewed), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is handled once, when it comes
  useEffect(() => {
    if (answer.ok === false) {
      const atFault = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
      (atFault ?? failure.current)?.focus();
    }
    if (!answer.ok) return;
    if (!keepAfterSuccess) form.current?.reset();
    setKey(renewed);
    onSuccess?.(answer);
  }, [answer]);

  // Sent by hand, as React would empty the fields of a form it sends itself.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (event.nativeEvent instanceof SubmitEvent) {
      send(new FormData(event.currentTarget, event.nativeEvent.submitter));
    }
  }

  return (
    <FormContext value={{ answer, pending }}>
      <form ref={form} action={formAction} onSubmit={submit} noValidate aria-busy={pending} {...rest}>
        {key === undefined ? null : <input type="hidden" name="submissionKey" value={key} />}
        <FormFailure answer={answer} ref={failure} />
        {children}
      </form>
    </FormContext>
  );
}

function renewed(key: string | undefined): string | undefined {
  return key === undefined ? undefined : randomKey();
}
