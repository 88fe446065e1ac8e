"use client";

import { useRouter } from "next/navigation";
import type { DraftWords } from "@/components/form/draft";
import { DraftLine } from "@/components/form/draft-line";
import { dropDraft, keepDrafts } from "@/components/form/draft-saver";
import { discardUpload } from "@/components/form/upload";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { useReader } from "@/components/ui/reader";
import { clockWords } from "@/components/ui/time-words";
import { toast } from "@/components/ui/toast";
import type { FormDraft } from "@/lib/drafts/schema";

type KeptWordsProps = {
  /** As what it was written. */
  name: string;
  draft: FormDraft;
  /** What was given with it, in lines. */
  beside: readonly string[];
  words: { copy: string; copied: string };
  draftWords: DraftWords;
};

/** Words for a ticket that was closed before they were sent: to be read and copied, until they are given up. */
export function KeptWords({ name, draft, beside, words, draftWords }: KeptWordsProps) {
  const { locale, timeZone } = useReader();
  const router = useRouter();
  const { key, fields, files, savedAt } = draft;
  const body = fields.body ?? "";
  const id = `kept-${key}`;

  function copy(): void {
    const area = document.getElementById(id);
    // Where the clipboard is not to be had, they are selected for the reader's own keys.
    const select = () => area instanceof HTMLTextAreaElement && area.select();
    void navigator.clipboard.writeText(body).then(() => toast.success(words.copied), select);
  }

  async function discard(): Promise<void> {
    for (const file of files) discardUpload(file.id);
    dropDraft(key);
    document.getElementById("ticket-status")?.focus({ preventScroll: true });
    await keepDrafts();
    router.refresh();
  }

  const saved = draftWords.saved.replace("{time}", clockWords(savedAt ?? 0, { locale, timeZone }));
  return (
    <Field id={id} label={name} className="mt-3">
      {(control) => (
        <>
          <Textarea {...control} readOnly defaultValue={body} rows={3} className="text-sm" />
          {[...beside, files.map((file) => file.name).join(", ")].filter(Boolean).map((line) => (
            <p key={line} className="text-muted text-xs">
              {line}
            </p>
          ))}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-muted text-xs">
            <Button size="sm" onClick={copy} className="noscript:hidden">
              {words.copy}
            </Button>
            <p>
              <DraftLine sentence={saved} words={draftWords} onDiscard={() => void discard()} />
            </p>
          </div>
        </>
      )}
    </Field>
  );
}
