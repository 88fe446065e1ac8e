"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { askCustomer, askThirdParty, resolveTicket, resumeTicket, sendMessage } from "@/app/desk/actions";
import { RefreshWhenStale } from "@/components/desk/refresh-when-stale";
import { Draft } from "@/components/form/draft";
import { TextareaField } from "@/components/form/fields";
import { FileDrop, type FileWords } from "@/components/form/file-drop";
import { Form } from "@/components/form/form";
import { randomKey } from "@/components/form/random-key";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/components/form/use-sending";
import { type ComposerMode, type ModeWords, modeLooks } from "./composer-mode";
import { ComposerTabs } from "./composer-tabs";
import { type KnownThirdParty, ThirdPartyFields, type ThirdPartyWords } from "./third-party-fields";
import { VisibilityChoice, type VisibilityWords } from "./visibility-choice";

const actions = {
  reply: sendMessage,
  note: sendMessage,
  askCustomer,
  askThirdParty,
  resume: resumeTicket,
  resolve: resolveTicket,
} as const satisfies Record<ComposerMode, FormAction>;

type ComposerProps = {
  modes: readonly ModeWords[];
  asked: string | null;
  ticket: { number: number; version: number };
  draftKey: string;
  submissionKey: string;
  thirdParties: readonly KnownThirdParty[];
  fileWords: FileWords;
  words: { title: string; modes: string; shortcut: string } & VisibilityWords & ThirdPartyWords;
};

/** Where an agent writes. What is typed stays when the mode changes, or when it is no longer possible. */
export function Composer({ modes, asked, ticket, draftKey, submissionKey, ...rest }: ComposerProps) {
  const { thirdParties, fileWords, words } = rest;
  const wanted = modes.find(({ key }) => key === asked) ?? modes[0];
  const [chosen, setChosen] = useState(wanted?.key ?? "reply");
  const [key, setKey] = useState(submissionKey);
  const box = useRef<HTMLElement>(null);
  useEffect(() => setKey(randomKey()), []);

  const mode =
    modes.find((each) => each.key === chosen && !each.refused) ?? modes.find((each) => !each.refused);
  if (!mode) return null;
  const missed = modes.find((each) => each.key === chosen)?.refused ?? null;
  const looks = modeLooks[mode.key];
  const isMessage = mode.key === "reply" || mode.key === "note";

  function choose(next: ComposerMode): void {
    setChosen(next);
    box.current?.querySelector("textarea")?.focus();
  }

  return (
    <section
      ref={box}
      id="composer"
      aria-label={words.title}
      className="scroll-mt-20 rounded-xl border border-line bg-surface shadow-card print:hidden"
    >
      <ComposerTabs label={words.modes} modes={modes} current={mode.key} onChoose={choose} />
      <Form
        action={actions[mode.key]}
        success={mode.done}
        onSuccess={() => {
          setKey(randomKey());
          setChosen("reply");
        }}
        onKeyDown={sendByKeys}
        className="flex flex-col gap-3 p-4"
        data-mode={mode.key}
      >
        <Draft storageKey={draftKey} fields={["body"]} />
        <RefreshWhenStale />
        <input type="hidden" name="number" value={ticket.number} />
        {isMessage ? (
          <>
            <input type="hidden" name="submissionKey" value={key} />
            <input type="hidden" name="visibility" value={mode.key === "reply" ? "PUBLIC" : "INTERNAL"} />
          </>
        ) : (
          <input type="hidden" name="version" value={ticket.version} />
        )}
        {missed ? (
          <p role="status" className="text-muted text-sm">
            {missed}
          </p>
        ) : null}
        <p className="text-[0.8125rem] text-muted">
          {mode.hint}{" "}
          {mode.consequence ? <strong className="font-medium text-ink">{mode.consequence}</strong> : null}
        </p>
        {mode.key === "askThirdParty" ? <ThirdPartyFields known={thirdParties} words={words} /> : null}
        <TextareaField
          name="body"
          id="composer-body"
          label={mode.name}
          hideLabel
          placeholder={mode.placeholder}
          rows={5}
          maxLength={20_000}
          className={looks.frame}
        />
        {mode.key === "askThirdParty" || mode.key === "resume" ? <VisibilityChoice words={words} /> : null}
        <FileDrop words={fileWords} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton variant="quiet" className={looks.send}>
            <looks.Icon aria-hidden className="size-4" />
            {mode.send}
          </SubmitButton>
          <span className="text-muted text-xs max-sm:hidden">{words.shortcut}</span>
        </div>
      </Form>
    </section>
  );
}

function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
