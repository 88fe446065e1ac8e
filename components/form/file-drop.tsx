"use client";

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Alert } from "@/components/ui/alert";
import { cx } from "@/components/ui/class-names";
import { Shape } from "@/components/ui/shape";
import { ACCEPTED_ENDINGS } from "@/lib/attachments/rules";
import { useFormContext } from "./form";
import { type Upload, uploaded } from "./upload-list";
import { UploadRow } from "./upload-row";
import { useFileSources } from "./use-file-sources";
import { useHeldBack } from "./use-held-back";
import { useSaid } from "./use-said";
import { useUploads } from "./use-uploads";

/** The messages of `common.files`. */
export type FileWords = Record<
  | "label"
  | "invite"
  | "browse"
  | "limits"
  | "drop"
  | "failed"
  | "uploading"
  | "uploaded"
  | "removed"
  | "remove"
  | "retry"
  | "cancel"
  | "wait"
  | "notYet"
  | "blocked",
  string
>;

type FileDropProps = {
  words: FileWords;
  /** What was in it when it was taken away; absent: it begins with the files of the form's draft. */
  kept?: readonly Upload[] | undefined;
  /** Told of all that is in it. */
  onKept?: (uploads: readonly Upload[]) => void;
};

/**
 * Files for the form around it: dropped anywhere on the page, picked by browsing, or pasted. Each is uploaded at
 * once; the form carries the ids as `attachmentIds` and, sent meanwhile, goes when all are up. Without JavaScript
 * it is one plain file input.
 */
export function FileDrop({ words, kept, onKept }: FileDropProps) {
  const { draft } = useFormContext();
  const { uploads, add, remove, retry, clear } = useUploads(kept ?? (draft?.files ?? []).map(uploaded));
  const [alive, setAlive] = useState(false);
  const zone = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const said = useSaid(uploads, words);
  const { held, waiting, blocked, hold, release } = useHeldBack(uploads, zone);
  const over = useFileSources({ zone, onFiles: add, onReset: clear, held, onHeldBack: hold });

  // A form's draft holds its files too, and hears of them as of typing.
  const up = uploads.flatMap(({ id: fileId }) => fileId ?? []).join(" ");
  const shown = useRef(up);
  useEffect(() => {
    if (shown.current !== up) zone.current?.dispatchEvent(new Event("change", { bubbles: true }));
    shown.current = up;
  }, [up]);

  const tell = useEffectEvent((all: readonly Upload[]) => onKept?.(all));
  useEffect(() => tell(uploads), [uploads]);

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

  function removeAt(index: number): void {
    const upload = uploads[index];
    if (!upload) return;
    flushSync(() => remove(upload));
    const rows = list.current?.children ?? [];
    const next = rows[Math.min(index, rows.length - 1)]?.querySelector<HTMLElement>("button:last-of-type");
    (next ?? input.current)?.focus();
  }

  return (
    <div ref={zone} data-files className="flex flex-col gap-2">
      <div
        className={cx(
          "relative rounded-lg border border-line-strong/70 border-dashed px-4 py-3 text-muted text-sm transition-colors",
          "focus-within:border-accent focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2",
          over ? "border-accent bg-accent-soft" : "bg-sunken/50",
        )}
      >
        <label htmlFor={id} className="flex cursor-pointer items-center gap-3">
          <Shape name="UPLOAD" className="size-5" />
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
        <ul ref={list} aria-label={words.label} className="flex flex-col gap-1.5">
          {uploads.map((upload, index) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              words={words}
              onRemove={() => removeAt(index)}
              onRetry={() => retry(upload)}
            />
          ))}
        </ul>
      ) : null}
      {uploads.map(({ key, id: fileId }) =>
        fileId ? <input key={key} type="hidden" name="attachmentIds" value={fileId} /> : null,
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {waiting || blocked ? (
        <Alert tone="warn" live>
          {blocked ? words.blocked : words.wait}
          {waiting ? (
            <button
              type="button"
              onClick={release}
              className="ml-2 rounded font-medium text-accent underline underline-offset-2"
            >
              {words.notYet}
            </button>
          ) : null}
        </Alert>
      ) : null}
      {over ? (
        <div
          data-drop
          className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-canvas/85 p-6"
        >
          <p className="flex flex-col items-center gap-3 rounded-2xl border-2 border-accent border-dashed bg-surface px-8 py-10 text-center font-medium text-lg shadow-card">
            <Shape name="UPLOAD" className="size-8 text-accent" />
            {words.drop}
            <span className="max-w-md font-normal text-muted text-sm">{words.limits}</span>
          </p>
        </div>
      ) : null}
    </div>
  );
}
