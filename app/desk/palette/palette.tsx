"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { type TakenWords, useTakeUrgent } from "@/app/desk/take-urgent";
import { cx } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import { pageMoves } from "./page-moves";
import { type Place, useFound } from "./use-found";

export type PaletteProps = {
  words: Record<
    | "open"
    | "label"
    | "hint"
    | "none"
    | "urgent"
    | "ticket"
    | "actions"
    | "tickets"
    | "people"
    | "organisations",
    string
  >;
  taken: TakenWords;
  /** Where one can go from anywhere. */
  actions: readonly Place[];
  onClose: () => void;
};

/**
 * One field over everything: what can be done with the ticket that is open, where one can go, tickets, people and
 * organisations; walked with the arrows, chosen with Enter.
 */
export default function Palette({ words, taken, actions, onClose }: PaletteProps) {
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const router = useRouter();
  const [moves] = useState(pageMoves);
  const reader = useReader();
  const { pending, send } = useTakeUrgent(taken, onClose);
  const { groups, settled, tooOften } = useFound(text, {
    moves,
    actions: [{ label: words.urgent, perform: send }, ...actions],
  });
  const places = groups.flatMap((group) => group.places);
  useEffect(() => dialog.current?.showModal(), []);

  // What stands first is not yet what was typed: Enter waits for the answer, unless one has walked to a place.
  const first = groups[0];
  const meant = settled || active > 0 || first?.kind === "ticket" || first?.kind === "actions";
  const goToFirst = useEffectEvent(() => {
    setWaiting(false);
    go(places[0]);
  });
  useEffect(() => {
    if (waiting && settled) goToFirst();
  }, [waiting, settled]);

  function go(place: Place | undefined): void {
    if (!place || pending) return;
    if ("perform" in place && !moves.includes(place)) {
      place.perform();
      return;
    }
    // Closed first, so that the focus goes back to the page before it goes where it is wanted.
    dialog.current?.close();
    // The dialog tells of it a moment later, in which the same keys could not open it again.
    onClose();
    if ("perform" in place) place.perform();
    else router.push(place.href);
  }

  function press(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && places.length > 0) setActive((active + step + places.length) % places.length);
    else if (event.key === "Enter" && meant) go(places[active]);
    else if (event.key === "Enter") setWaiting(true);
    else return;
    event.preventDefault();
  }

  const optionId = (index: number) => `${list}-${index}`;
  return (
    <dialog
      ref={dialog}
      aria-label={words.label}
      aria-busy={pending}
      onClose={onClose}
      className="mx-auto mt-[12vh] w-[36rem] max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-black/40"
    >
      <input
        role="combobox"
        aria-label={words.label}
        aria-expanded={places.length > 0}
        aria-controls={list}
        aria-activedescendant={places[active] && optionId(active)}
        aria-autocomplete="list"
        placeholder={words.hint}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setWaiting(false);
        }}
        onKeyDown={press}
        className="h-12 w-full border-line border-b bg-transparent px-4 text-base outline-none"
      />
      <div
        id={list}
        role="listbox"
        aria-label={words.label}
        className="more-below max-h-[50vh] overflow-y-auto p-2"
      >
        {groups.map(({ kind, places: shown, from }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={kind} role="group" aria-label={words[kind]}>
            <p aria-hidden className="px-2 pt-2 pb-1 text-muted text-xs">
              {words[kind]}
            </p>
            {shown.map((place, index) => (
              <Option
                key={`${kind} ${"href" in place ? place.href : place.label}`}
                id={optionId(from + index)}
                place={place}
                active={from + index === active}
                onChoose={() => go(place)}
              />
            ))}
          </div>
        ))}
      </div>
      <p
        role="status"
        className={cx("px-4 pb-4 text-muted text-sm", places.length > 0 && !tooOften && "sr-only")}
      >
        {tooOften ? reader.words.errors.too_many : settled && places.length === 0 ? words.none : ""}
      </p>
    </dialog>
  );
}

type OptionProps = { id: string; place: Place; active: boolean; onChoose: () => void };

function Option({ id, place, active, onChoose }: OptionProps) {
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) self.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    <div
      ref={self}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onClick={onChoose}
      className={cx(
        "flex cursor-pointer items-baseline justify-between gap-4 rounded-lg px-2 py-1.5 text-sm hover:bg-sunken",
        active && "bg-sunken",
      )}
    >
      <span className="truncate">{place.label}</span>
      {place.detail && <span className="shrink-0 text-muted text-xs">{place.detail}</span>}
    </div>
  );
}
