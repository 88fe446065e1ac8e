"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useOptimistic } from "react";
import { RefusalLines } from "@/components/form/form-failure";
import { type FormAction, useSending } from "@/components/form/use-sending";
import { buttonClass } from "@/components/ui/button";
import { Select } from "@/components/ui/input";
import { type Packed, usePacked } from "@/components/ui/packed";
import { toast } from "@/components/ui/toast";

type Option = { value: string; label: string; disabled?: boolean };

type PropertySelectProps = {
  action: FormAction;
  name: string;
  label: string;
  value: string;
  options: Packed<readonly Option[]>;
  /** What it is now, where that may be offered no more: it stays until another is chosen. */
  kept?: Option;
  ticket: { number: number; version: number };
  /** Why it cannot be changed. */
  refused: string | null;
  /** The key that leads to it. */
  shortcut?: string;
  words: { save: string; saved: string };
};

/**
 * A property changed where it stands: what is chosen is shown at once and saved; a refusal puts the old one back and
 * says why.
 */
export function PropertySelect(props: PropertySelectProps) {
  const { action, name, label, value, kept, ticket, refused, shortcut, words } = props;
  const offered = usePacked(props.options);
  const options = kept && !offered.some((each) => each.value === kept.value) ? [kept, ...offered] : offered;
  const [shown, show] = useOptimistic(value);
  const router = useRouter();
  const id = useId();
  const { answer, pending, send, formAction } = useSending(
    action,
    ({ ok }) => {
      if (ok) return toast.success(words.saved);
      router.refresh();
    },
    (data) => show(String(data.get(name))),
  );
  const wrong = answer.ok === false && !pending;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  }

  return (
    <form
      action={formAction}
      onSubmit={submit}
      aria-busy={pending}
      className="grid grid-cols-[6rem_minmax(0,1fr)] items-center gap-x-3"
    >
      <input type="hidden" name="number" value={ticket.number} />
      <input type="hidden" name="version" value={ticket.version} />
      <label htmlFor={id} className="text-muted text-sm">
        {label}
      </label>
      <Select
        id={id}
        name={name}
        value={shown}
        aria-keyshortcuts={shortcut}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-refused` : undefined}
        disabled={refused !== null}
        title={refused ?? undefined}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
        className="[&_select]:h-8 [&_select]:border-line [&_select]:text-sm [&_.shape]:top-2"
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            disabled={option.disabled && option.value !== value}
          >
            {option.label}
          </option>
        ))}
      </Select>
      <span className="col-start-2 mt-1 hidden noscript:block">
        <button type="submit" className={buttonClass("secondary", "sm")}>
          {words.save}
        </button>
      </span>
      {wrong ? (
        <div id={`${id}-refused`} role="alert" className="col-start-2 mt-1 text-danger text-xs">
          <RefusalLines
            answer={
              answer.code === "changed_meanwhile" ? { ...answer, code: "changed_meanwhile_value" } : answer
            }
          />
        </div>
      ) : null}
    </form>
  );
}
