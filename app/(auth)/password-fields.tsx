"use client";

import { Check, Circle, Eye, EyeOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useFieldAnswer } from "@/components/form/fields";
import { cx } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { passwordFault } from "@/lib/auth/password-rule";

type ToggleWords = { show: string; hide: string };
type PasswordFieldProps = {
  label: string;
  toggle: ToggleWords;
  autoComplete: "current-password" | "new-password";
  autoFocus?: boolean;
  describedBy?: string;
  onTyped?: (password: string) => void;
};

/** A password with a switch that shows it; the switch appears once it can work. */
export function PasswordField({ label, toggle, describedBy, onTyped, ...rest }: PasswordFieldProps) {
  const { error } = useFieldAnswer("password");
  const [shown, setShown] = useState(false);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field id="password" label={label} error={error}>
      {(control) => (
        <div className="relative">
          <Input
            {...rest}
            {...control}
            aria-describedby={
              [control["aria-describedby"], describedBy].filter(Boolean).join(" ") || undefined
            }
            type={shown ? "text" : "password"}
            name="password"
            required
            className="pr-11"
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => onTyped?.(event.currentTarget.value)}
          />
          {alive ? (
            <button
              type="button"
              aria-label={shown ? toggle.hide : toggle.show}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
              className="absolute inset-y-1 right-1 grid w-9 place-items-center rounded-md text-muted hover:text-ink"
            >
              <Icon aria-hidden className="size-4" />
            </button>
          ) : null}
        </div>
      )}
    </Field>
  );
}

type RuleWords = { title: string; length: string; digits: string; extra: string; met: string };
type NewPasswordProps = { label: string; toggle: ToggleWords; rule: RuleWords };

/** A new password with its rule, ticked off while typing. */
export function NewPasswordField({ label, toggle, rule }: NewPasswordProps) {
  const [password, setPassword] = useState("");
  const fault = passwordFault(password);
  const longEnough = fault === null || fault === "password_few_digits";
  const digits = [...password].filter((character) => /\p{Nd}/u.test(character)).length >= 2;
  return (
    <div className="flex flex-col gap-2.5">
      <PasswordField
        {...{ label, toggle }}
        autoComplete="new-password"
        describedBy="password-rule"
        onTyped={setPassword}
      />
      <div id="password-rule" className="rounded-lg bg-sunken px-3.5 py-3 text-[0.8125rem]">
        <p className="font-medium">{rule.title}</p>
        <ul className="my-1.5 flex flex-col gap-1">
          <RulePart words={rule.length} met={longEnough ? rule.met : null} />
          <RulePart words={rule.digits} met={digits ? rule.met : null} />
        </ul>
        <p className="text-muted">{rule.extra}</p>
      </div>
    </div>
  );
}

function RulePart({ words, met }: { words: string; met: string | null }) {
  const Icon = met ? Check : Circle;
  return (
    <li className={cx("flex items-center gap-2", met ? "text-good" : "text-muted")}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {words}
      {met ? <span className="sr-only">{met}</span> : null}
    </li>
  );
}
