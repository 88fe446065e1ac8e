"use client";

import { useState } from "react";
import { useFieldAnswer } from "@/components/form/fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useReader } from "@/components/ui/reader";
import { type Accent, accentOf, isReadable, leastContrast, nearestReadable } from "@/lib/colour";

type ColourFieldProps = {
  colour: string;
  words: Record<
    "label" | "hint" | "pick" | "light" | "dark" | "sample" | "link" | "readable" | "faint" | "use",
    string
  >;
};

/** The brand's colour, with how it will look in both schemes and whether it can be read. */
export function ColourField({ colour, words }: ColourFieldProps) {
  const { error, typed } = useFieldAnswer("brandColour");
  const [text, setText] = useState(typed ?? colour);
  const wanted = text.trim().toLowerCase();
  const whole = /^#[0-9a-f]{6}$/.test(wanted) ? wanted : colour;
  const readable = isReadable(whole);
  const nearest = nearestReadable(whole);
  const { light, dark } = accentOf(nearest);
  const figure = new Intl.NumberFormat(useReader().locale, {
    maximumFractionDigits: 1,
    // Never shown as enough where it is not.
    roundingMode: "floor",
  });
  const said = (sentence: string) =>
    sentence.replace("{contrast}", figure.format(leastContrast(whole))).replace("{colour}", nearest);
  return (
    <div className="flex flex-col gap-3">
      <Field id="brandColour" label={words.label} hint={words.hint} error={error}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              name="brandColour"
              value={text}
              onChange={({ target }) => setText(target.value)}
              maxLength={7}
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
            />
            <input
              type="color"
              value={whole}
              onChange={({ target }) => setText(target.value)}
              aria-label={words.pick}
              className="h-10 w-14 shrink-0 rounded-lg border border-line-strong bg-surface p-1"
            />
          </div>
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Sample name={words.light} accent={light} ground="#ffffff" ink="#14202a" words={words} />
        <Sample name={words.dark} accent={dark} ground="#14191c" ink="#e9eef0" words={words} />
      </div>
      <div aria-live="polite" className="flex flex-wrap items-center gap-3 text-sm" data-readable={readable}>
        <p className={readable ? "text-muted" : "text-danger"}>
          {said(readable ? words.readable : words.faint)}
        </p>
        {readable ? null : (
          <Button type="button" size="sm" onClick={() => setText(nearest)}>
            {said(words.use)}
          </Button>
        )}
      </div>
    </div>
  );
}

type SampleProps = {
  name: string;
  accent: Accent;
  ground: string;
  ink: string;
  words: ColourFieldProps["words"];
};

function Sample({ name, accent, ground, ink, words }: SampleProps) {
  return (
    <div
      className="flex flex-wrap items-center gap-3 rounded-lg border border-line p-3 text-sm"
      style={{ backgroundColor: ground, color: ink }}
    >
      <span className="w-full text-xs">{name}</span>
      <span
        className="rounded-lg px-3 py-1.5 font-medium"
        style={{ backgroundColor: accent.accent, color: accent.on }}
      >
        {words.sample}
      </span>
      <span className="font-medium underline" style={{ color: accent.accent }}>
        {words.link}
      </span>
      <span
        className="rounded-md px-2 py-0.5 text-xs"
        style={{ backgroundColor: accent.soft, color: accent.accent }}
      >
        #1042
      </span>
    </div>
  );
}
