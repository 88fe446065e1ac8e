"use client";

import { useRef } from "react";
import { dropDraft, keepDrafts } from "@/components/form/draft-saver";
import type { Upload } from "@/components/form/upload-list";
import type { FormDraft } from "@/lib/drafts/schema";
import type { ComposerMode } from "./composer-mode";

/**
 * What becomes of words and files when the mode changes. A mode that has a text of its own shows it, else the words go
 * along. Files stay with the mode they were given in and wait for it: one for agents never goes along to where customers
 * read.
 */
export function useCarried(drafts: Readonly<Record<ComposerMode, FormDraft>>) {
  const texts = useRef(new Map<ComposerMode, string>());
  const files = useRef(new Map<ComposerMode, readonly Upload[]>());
  const textOf = (mode: ComposerMode) => texts.current.get(mode) ?? drafts[mode].fields.body ?? "";
  return {
    filesOf: (mode: ComposerMode) => files.current.get(mode),
    keepFiles: (mode: ComposerMode, uploads: readonly Upload[]) => {
      files.current.set(mode, uploads);
    },
    /** Its words and files are on the ticket. */
    sent: (mode: ComposerMode) => {
      texts.current.set(mode, "");
      files.current.set(mode, []);
    },
    carry: (area: HTMLTextAreaElement, from: ComposerMode, to: ComposerMode) => {
      void keepDrafts();
      const own = textOf(to);
      texts.current.set(from, own ? area.value : "");
      texts.current.set(to, "");
      if (own) area.value = own;
      else if (area.value)
        dropDraft(
          drafts[from].key,
          files.current.get(from)?.flatMap(({ id }) => id ?? []),
        );
    },
  };
}
