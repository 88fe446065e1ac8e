"use client";

import { Upload as UploadIcon } from "lucide-react";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { cx } from "@/components/ui/class-names";
import { ACCEPTED_ENDINGS } from "@/lib/attachments/rules";
import type { FormDraft } from "@/lib/drafts/schema";
import { useFormContext } from "./form";
import { UploadRow } from "./upload-row";
import { useFileSources } from "./use-file-sources";
import { useUploads } from "./use-uploads";

const FILES_AT_MOST = 10;
const NONE: FormDraft["files"] = [];

/** The messages of `common.files`. */
export type FileWords = Record<
  "label" | "invite" | "browse" | "limits" | "failed" | "uploading" | "remove" | "retry" | "cancel" | "wait",
  string
>;

/**
 * Files for the form around it: dropped on the zone, picked by browsing, or pasted anywhere in the form. Each is
 * uploaded at once; the form carries the ids as `attachmentIds`. Without JavaScript it is one plain file input.
 */
export function FileDrop({ words }: { words: FileWords }) {
  const { draft } = useFormContext();
  const { uploads, add, remove, retry, clear } = useUploads(FILES_AT_MOST, draft?.files ?? NONE);
  const [alive, setAlive] = useState(false);
  const [mustWait, setMustWait] = useState(false);
  const zone = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const busy = uploads.some(({ state }) => state === "waiting" || state === "uploading");
  const over = useFileSources({
    zone,
    onFiles: add,
    onReset: clear,
    busy,
    onHeldBack: () => setMustWait(true),
  });

  // A form's draft holds its files too, and hears of them as of typing.
  const up = uploads.flatMap(({ id: fileId }) => fileId ?? []).join(" ");
  const shown = useRef(up);
  useEffect(() => {
    if (shown.current !== up) zone.current?.dispatchEvent(new Event("change", { bubbles: true }));
    shown.current = up;
  }, [up]);

  // What was picked before the page came alive is taken along.
  const wake = useEffectEvent(() => {
    setAlive(true);
    takePicked();
  });
  useEffect(() => wake(), []);

  function takePicked(): void {
    const picker = input.current;
    if (!picker?.files?.length) return;
    add([...picker.files]);
    picker.value = "";
  }

  return (
    <div ref={zone} className="flex flex-col gap-2">
      <div
        className={cx(
          "relative rounded-lg border border-line-strong/70 border-dashed px-4 py-3 text-muted text-sm transition-colors",
          "focus-within:border-accent focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2",
          over ? "border-accent bg-accent-soft" : "bg-sunken/50",
        )}
      >
        <label htmlFor={id} className="flex cursor-pointer items-center gap-3">
          <UploadIcon aria-hidden className="size-5 shrink-0" />
          <span>
            {words.invite}{" "}
            <span className="font-medium text-accent underline underline-offset-2">{words.browse}</span>
            <span className="block text-xs">{words.limits}</span>
          </span>
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          multiple={alive}
          name={alive ? undefined : "file"}
          accept={ACCEPTED_ENDINGS}
          onChange={takePicked}
          className="sr-only noscript:not-sr-only noscript:mt-2 noscript:block"
        />
      </div>
      {uploads.length > 0 ? (
        <ul aria-label={words.label} className="flex flex-col gap-1.5">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              words={words}
              onRemove={() => remove(upload)}
              onRetry={() => retry(upload)}
            />
          ))}
        </ul>
      ) : null}
      {uploads.map(({ key, id: fileId }) =>
        fileId ? <input key={key} type="hidden" name="attachmentIds" value={fileId} /> : null,
      )}
      {mustWait && busy ? (
        <Alert tone="warn" live>
          {words.wait}
        </Alert>
      ) : null}
    </div>
  );
}
