"use client";

import type { MouseEvent } from "react";
import { cx } from "@/components/ui/class-names";
import { Shape } from "@/components/ui/shape";
import { type ComposerMode, type ModeWords, modeKeys, modeLooks } from "./composer-mode";

type ComposerTabsProps = {
  label: string;
  modes: readonly ModeWords[];
  current: ComposerMode;
  onChoose: (mode: ComposerMode) => void;
};

/** The modes of the composer as links, so that they work before and without JavaScript. */
export function ComposerTabs({ label, modes, current, onChoose }: ComposerTabsProps) {
  return (
    <nav aria-label={label} className="relative border-line border-b px-2">
      <ul className="flex flex-wrap">
        {modes.map(({ key, name, refused }) => {
          const { shape, tab } = modeLooks[key];
          const isCurrent = key === current;
          return (
            <li key={key}>
              <a
                href={`?mode=${key}#composer`}
                aria-current={isCurrent ? "true" : undefined}
                aria-disabled={refused ? true : undefined}
                aria-keyshortcuts={modeKeys[key]}
                title={refused ?? undefined}
                onClick={(event: MouseEvent) => {
                  event.preventDefault();
                  onChoose(key);
                }}
                className={cx(
                  "-mb-px flex h-11 items-center gap-1.5 whitespace-nowrap border-b-2 px-2.5 font-medium text-[0.8125rem] -outline-offset-2",
                  isCurrent ? tab : "border-transparent text-muted hover:text-ink",
                  refused && "cursor-not-allowed opacity-60",
                )}
              >
                <Shape name={shape} />
                {name}
                {refused ? <span className="sr-only">{refused}</span> : null}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
