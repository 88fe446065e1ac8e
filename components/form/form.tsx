"use client";

import {
  type ComponentProps,
  createContext,
  type FormEvent,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { Alert } from "@/components/ui/alert";
import { toast } from "@/components/ui/toast";
import type { FormDraft } from "@/lib/drafts/schema";
import { BLANK, type FormState } from "@/lib/form-state";
import type { DraftSaver } from "./draft-saver";
import { FormFailure } from "./form-failure";
import { randomKey } from "./random-key";
import { type Answer, type FormAction, useSending } from "./use-sending";

type Keeper = Pick<DraftSaver, "hold" | "taken">;

type Around = {
  answer: Answer;
  pending: boolean;
  /** What had been typed before, until it is sent or forgotten. */
  draft: FormDraft | null;
  forget: () => void;
  /** Keeps its draft: its sending waits for it, and it is told when what was sent is taken. */
  keeper: RefObject<Keeper | null>;
};

const FormContext = createContext<Around>({
  answer: BLANK,
  pending: false,
  draft: null,
  forget: () => undefined,
  keeper: { current: null },
});

/** What the form around has been answered, whether it is on its way, and its draft. */
export function useFormContext(): Around {
  return use(FormContext);
}

type FormProps = Omit<ComponentProps<"form">, "action" | "onSubmit" | "ref"> & {
  action: FormAction;
  /** A fresh UUID of the server: the same form sent twice is answered once. Only where the schema takes it. */
  submissionKey?: string;
  /** What has been typed before, as the server keeps it; shown with the form, kept up by a <Draft>. */
  draft?: FormDraft;
  /** Said when it went well: in a toast, without JavaScript above the fields. */
  success?: string;
  /** Leaves the fields as they are after success, as settings do. */
  keepAfterSuccess?: boolean;
  onSuccess?: (state: FormState) => void;
  /** As it is sent, in its transition: shows what is expected, until the answer shows what is. */
  onSend?: (data: FormData) => void;
};

/**
 * A form on a server action. Keeps what was typed on any refusal, cannot be sent twice, moves the focus to the
 * first field at fault, and works without JavaScript too.
 */
export function Form({
  action,
  submissionKey,
  draft: stored,
  success,
  keepAfterSuccess,
  onSuccess,
  onSend,
  children,
  ...rest
}: FormProps) {
  const keeper = useRef<Keeper>(null);
  // The one of the draft that was sent: by the time it is taken there may be another, or none any more.
  const sentKeeper = useRef<Keeper>(null);
  const took = () => sentKeeper.current?.taken();
  const welcome = ({ ok }: Answer) => {
    if (!ok) return;
    took();
    if (success) toast.success(success);
  };
  const shown = useRef<string>(undefined);
  const sentDraft = useRef<string>(undefined);
  const { answer, reloaded, pending, send, formAction } = useSending(
    action,
    welcome,
    (data) => {
      sentDraft.current = shown.current;
      sentKeeper.current = keeper.current;
      onSend?.(data);
      return keeper.current?.hold();
    },
    took,
  );
  const [key, setKey] = useState(submissionKey);
  const { draft, forget, blank } = useKept(stored);
  shown.current = draft?.key;
  const form = useRef<HTMLFormElement>(null);
  const failure = useRef<HTMLDivElement>(null);
  const taken = useRef<Answer | null>(null);

  // A page restored by "back" brings its old key along: every form that comes alive takes a new one.
  useEffect(() => setKey(renewed), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is handled once, when it comes
  useEffect(() => {
    if (answer.ok === false) {
      const atFault = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
      (atFault ?? failure.current)?.focus();
    }
    if (!answer.ok) return;
    setKey(renewed);
    if (keepAfterSuccess) {
      onSuccess?.(answer);
    } else {
      taken.current = answer;
      forget(sentDraft.current);
    }
  }, [answer]);

  // Once the fields have nothing of the draft left to go back to, and before anything else takes their place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are emptied once
  useEffect(() => {
    if (blank === 0) return;
    // Where what was sent has changed what may be sent, the fields are another draft's by now, which stays.
    if (taken.current && sentDraft.current !== draft?.key) showDefaults(form.current);
    else form.current?.reset();
    if (taken.current) onSuccess?.(taken.current);
    taken.current = null;
  }, [blank]);

  // Sent by hand, as React would empty the fields of a form it sends itself.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (event.nativeEvent instanceof SubmitEvent) {
      send(new FormData(event.currentTarget, event.nativeEvent.submitter));
    }
  }

  return (
    <FormContext value={{ answer, pending, draft, forget: () => forget(draft?.key), keeper }}>
      <form ref={form} action={formAction} onSubmit={submit} noValidate aria-busy={pending} {...rest}>
        {key === undefined ? null : <input type="hidden" name="submissionKey" value={key} />}
        {draft ? <input type="hidden" name="draft" value={draft.key} /> : null}
        <FormFailure answer={answer} ref={failure} />
        {reloaded && answer.ok && success ? (
          <Alert tone="good">
            <p role="status">{success}</p>
          </Alert>
        ) : null}
        {children}
      </form>
    </FormContext>
  );
}

/** The draft as it was when the form came, until it is forgotten; `blank` counts how often that was. */
function useKept(stored: FormDraft | undefined) {
  const [draft, setDraft] = useState(stored ?? null);
  const [blank, setBlank] = useState(0);
  if (stored && stored.key !== draft?.key) setDraft(stored);
  const forget = useCallback((key: string | undefined) => {
    setDraft((kept) =>
      kept?.key === key ? kept && { ...kept, fields: {}, files: [], savedAt: null } : kept,
    );
    setBlank((count) => count + 1);
  }, []);
  return { draft, forget, blank };
}

function showDefaults(form: HTMLFormElement | null): void {
  for (const area of form?.querySelectorAll("textarea") ?? []) area.value = area.defaultValue;
}

function renewed(key: string | undefined): string | undefined {
  return key === undefined ? undefined : randomKey();
}
