"use client";

import { useState } from "react";
import { dropDraft } from "@/components/form/draft-saver";
import { discardUpload } from "@/components/form/upload";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import type { FormDraft } from "@/lib/drafts/schema";

type KeptWordsProps = {
  /** What was written but not sent, as what. */
  name: string;
  draft: FormDraft;
  words: { copy: string; copied: string; discard: string };
};

/** Words for a ticket that was closed before they were sent: to be read and copied, until they are given up. */
export function KeptWords({ name, draft: { key, fields, files }, words }: KeptWordsProps) {
  const [gone, setGone] = useState(false);
  const id = `kept-${key}`;
  if (gone) return null;

  function copy(): void {
    const said = () => toast.success(words.copied);
    // Where the clipboard is not to be had, they are selected for the reader's own keys.
    const area = document.getElementById(id);
    const select = () => area instanceof HTMLTextAreaElement && area.select();
    void navigator.clipboard.writeText(fields.body ?? "").then(said, select);
  }

  function discard(): void {
    for (const file of files) discardUpload(file.id);
    dropDraft(key);
    setGone(true);
  }

  return (
    <Field id={id} label={name} className="mt-3">
      {() => (
        <>
          <Textarea id={id} readOnly defaultValue={fields.body ?? ""} rows={3} className="text-sm" />
          {files.length > 0 ? (
            <p className="mt-1 text-muted text-xs">{files.map((file) => file.name).join(", ")}</p>
          ) : null}
          <div className="mt-2 flex gap-2 noscript:hidden">
            <Button size="sm" onClick={copy}>
              {words.copy}
            </Button>
            <Button size="sm" variant="quiet" onClick={discard}>
              {words.discard}
            </Button>
          </div>
        </>
      )}
    </Field>
  );
}
