"use client";

import { type ComponentProps, useEffect, useEffectEvent, useRef, useState } from "react";
import { askCustomer, askThirdParty, resolveTicket, resumeTicket, sendMessage } from "@/app/desk/actions";
import type { AgentChoice } from "@/components/desk/agent-choices";
import { RefreshWhenStale } from "@/components/desk/refresh-when-stale";
import { Draft, type DraftWords } from "@/components/form/draft";
import { FileDrop, type FileWords } from "@/components/form/file-drop";
import { Form } from "@/components/form/form";
import type { EditorWords } from "@/components/form/markdown-field";
import { randomKey } from "@/components/form/random-key";
import { sendByKeys } from "@/components/form/send-by-keys";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/components/form/use-sending";
import { type Packed, usePacked } from "@/components/ui/packed";
import { Shape } from "@/components/ui/shape";
import type { FormDraft } from "@/lib/drafts/schema";
import { type ComposerMode, firstMode, type ModeWords, modeLooks } from "./composer-mode";
import { ComposerTabs } from "./composer-tabs";
import { Editor } from "./editor";
import { StaleNews } from "./stale-news";
import { type KnownThirdParty, ThirdPartyFields, type ThirdPartyWords } from "./third-party-fields";
import { useCarried } from "./use-carried";
import { useGoOn } from "./use-go-on";
import { type SeenTicket, useSeenVersion } from "./use-seen-version";
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
  ticket: SeenTicket & { number: number };
  /** What the agent has typed before, by mode. */
  drafts: Readonly<Record<ComposerMode, FormDraft>>;
  draftWords: DraftWords;
  editorWords: EditorWords;
  /** Who may be mentioned in a note. */
  colleagues: Packed<readonly AgentChoice[]>;
  submissionKey: string;
  thirdParties: readonly KnownThirdParty[];
  fileWords: FileWords;
  words: {
    title: string;
    modes: string;
    shortcut: string;
    newsTitle: string;
    sendAnyway: string;
    sendNext: string;
    editor: ComponentProps<typeof Editor>["labels"];
  } & VisibilityWords &
    ThirdPartyWords;
};

/** Where an agent writes. What is typed stays when the mode changes, or when it is no longer possible. */
export function Composer({ modes, asked, ticket, drafts, submissionKey, ...rest }: ComposerProps) {
  const { thirdParties, fileWords, draftWords, editorWords, words } = rest;
  const colleagues = usePacked(rest.colleagues);
  const [chosen, setChosen] = useState(() => firstMode(modes, asked, drafts));
  const [tried, setTried] = useState<ComposerMode | null>(null);
  const carried = useCarried(drafts);
  const [key, setKey] = useState(submissionKey);
  const seen = useSeenVersion(ticket);
  const goOn = useGoOn(ticket.number);
  const box = useRef<HTMLElement>(null);
  const sentMode = useRef<ComposerMode>("reply");
  const { begin } = seen;
  const wake = useEffectEvent(() => {
    setKey(randomKey());
    // What was restored counts as typed: it stays when the mode has to change.
    const area = box.current?.querySelector("textarea");
    if (!area?.value) return;
    area.value = `${area.value}`;
    begin();
  });
  useEffect(() => wake(), []);

  const mode =
    modes.find((each) => each.key === chosen && !each.refused) ?? modes.find((each) => !each.refused);
  if (!mode) return null;
  const missed = modes.find((each) => each.key === (tried ?? chosen))?.refused ?? null;
  const looks = modeLooks[mode.key];
  const isMessage = mode.key === "reply" || mode.key === "note";

  /** Leads into the text, also in the mode before us. One that is refused says why and changes nothing. */
  function choose(next: ComposerMode): void {
    const area = box.current?.querySelector("textarea");
    if (!area || !mode) return;
    const refused = modes.find(({ key }) => key === next)?.refused;
    setTried(refused ? next : null);
    if (!refused) {
      if (next !== mode.key) carried.carry(area, mode.key, next);
      setChosen(next);
    }
    area.focus();
  }

  return (
    <section
      ref={box}
      id="composer"
      aria-label={words.title}
      className="scroll-mt-2 rounded-xl border border-line bg-surface shadow-card print:hidden"
    >
      <ComposerTabs label={words.modes} modes={modes} current={mode.key} onChoose={choose} />
      <Form
        action={actions[mode.key]}
        success={mode.done}
        draft={drafts[mode.key]}
        onSuccess={() => {
          carried.sent(sentMode.current);
          seen.sent();
          setKey(randomKey());
          setChosen("reply");
          setTried(null);
          goOn.follow();
        }}
        onSend={() => {
          sentMode.current = mode.key;
          goOn.leave();
        }}
        onInput={begin}
        onKeyDown={(event) => sendByKeys(event, goOn.want)}
        className="flex flex-col gap-3 p-4"
        data-mode={mode.key}
      >
        <RefreshWhenStale />
        <StaleNews number={ticket.number} since={seen.since} words={words} onShown={seen.show} />
        <input type="hidden" name="number" value={ticket.number} />
        {isMessage ? (
          <>
            <input type="hidden" name="submissionKey" value={key} />
            <input type="hidden" name="visibility" value={mode.key === "reply" ? "PUBLIC" : "INTERNAL"} />
          </>
        ) : null}
        <input type="hidden" name="version" value={seen.version} />
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
        <Editor
          number={ticket.number}
          colleagues={mode.key === "note" ? colleagues : null}
          labels={words.editor}
          words={editorWords}
          id="composer-body"
          label={mode.name}
          hideLabel
          placeholder={mode.placeholder}
          rows={5}
          maxLength={20_000}
          className={looks.frame}
        />
        {mode.key === "askThirdParty" || mode.key === "resume" ? <VisibilityChoice words={words} /> : null}
        <FileDrop
          key={mode.key}
          words={fileWords}
          kept={carried.filesOf(mode.key)}
          onKept={(uploads) => carried.keepFiles(mode.key, uploads)}
        />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton
            variant="quiet"
            aria-keyshortcuts="Control+Enter"
            onClick={() => goOn.want(false)}
            className={looks.send}
          >
            <Shape name={looks.shape} />
            {mode.send}
          </SubmitButton>
          <SubmitButton
            variant="secondary"
            aria-keyshortcuts="Control+Shift+Enter"
            onClick={() => goOn.want(true)}
            className="noscript:hidden"
          >
            {words.sendNext}
          </SubmitButton>
          <span className="text-muted text-xs max-sm:hidden">{words.shortcut}</span>
          <Draft words={draftWords} />
        </div>
      </Form>
    </section>
  );
}
