import { Form } from "@/components/form/form";
import type { FormAction } from "@/components/form/use-sending";
import { cx } from "@/components/ui/class-names";
import { Shape } from "@/components/ui/shape";

type Choice = { value: string; label: string; current: boolean; lang?: string };
type ChoicesProps = { name: string; legend: string; choices: readonly Choice[]; action: FormAction };

/** One of a few, kept at once: every choice is a button of one small form. */
function Choices({ name, legend, choices, action }: ChoicesProps) {
  return (
    <Form action={action} keepAfterSuccess>
      <fieldset>
        <legend className="px-2.5 pb-1 text-muted text-xs">{legend}</legend>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.current}
            className={cx(
              "flex min-h-9 w-full items-center justify-between gap-6 rounded-md px-2.5 text-left text-sm hover:bg-sunken",
              choice.current && "font-medium",
            )}
          >
            {choice.label}
            {choice.current ? <Shape name="CHECK" className="text-accent" /> : null}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}

/** `words` are `common.language` or `common.theme` of the catalogue. */
type ChoiceProps<V extends string> = {
  words: Record<"label" | V, string>;
  current: string;
  action: FormAction;
};

/** Language of the pages and mails. */
export function LanguageChoice({ words, current, action }: ChoiceProps<"ro" | "en">) {
  const choices = (["ro", "en"] as const).map((value) => ({
    value,
    label: words[value],
    current: value === current,
    lang: value,
  }));
  return <Choices name="locale" legend={words.label} choices={choices} action={action} />;
}

/** Light, dark, or as the system has it. */
export function ThemeChoice({ words, current, action }: ChoiceProps<"SYSTEM" | "LIGHT" | "DARK">) {
  const choices = (["SYSTEM", "LIGHT", "DARK"] as const).map((value) => ({
    value,
    label: words[value],
    current: value === current,
  }));
  return <Choices name="theme" legend={words.label} choices={choices} action={action} />;
}
