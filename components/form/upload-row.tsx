"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { fileSize } from "@/components/ui/file-size";
import { useReader } from "@/components/ui/reader";
import { Shape } from "@/components/ui/shape";
import type { FileWords } from "./file-drop";
import type { Upload } from "./upload-list";

type UploadRowProps = { upload: Upload; words: FileWords; onRemove: () => void; onRetry: () => void };

/** A chosen file: how far it is, and what can be done about it. */
export function UploadRow({ upload, words, onRemove, onRetry }: UploadRowProps) {
  const { locale, words: common } = useReader();
  const { name, sizeBytes, file, state, percent, error } = upload;
  const named = (sentence: string) => sentence.replace("{name}", name);
  const failed = state === "failed";
  return (
    <li className="flex items-center gap-3 rounded-lg border border-line bg-surface py-1.5 pr-1.5 pl-3 text-sm">
      {file ? <Thumbnail file={file} /> : null}
      <StateMark state={state} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p
          className={cx("text-xs", failed ? "text-danger" : "text-muted")}
          role={failed ? "alert" : undefined}
        >
          {failed ? (error ? common.errors[error] : words.failed) : fileSize(sizeBytes, locale)}
        </p>
        {state === "uploading" ? (
          <progress
            aria-label={named(words.uploading).replace("{percent}", String(percent))}
            value={percent}
            max={100}
            className="mt-1 block h-1 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
          />
        ) : null}
      </div>
      {failed && mayRetry(error) ? (
        <button
          type="button"
          aria-label={named(words.retry)}
          onClick={onRetry}
          className={buttonClass("quiet", "icon")}
        >
          <Shape name="AGAIN" />
        </button>
      ) : null}
      <button
        type="button"
        aria-label={named(state === "uploading" || state === "waiting" ? words.cancel : words.remove)}
        onClick={onRemove}
        className={buttonClass("quiet", "icon")}
      >
        <Shape name="REMOVE" />
      </button>
    </li>
  );
}

function StateMark({ state }: { state: Upload["state"] }) {
  if (state === "ready") return <Shape name="RESOLVED" className="text-good" />;
  if (state === "failed") return <Shape name="FAILED" className="text-danger" />;
  return <Shape name="FILE" className="text-muted" />;
}

/** What of a picture can be seen before it is sent. */
function Thumbnail({ file }: { file: File }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!/^image\/(png|jpeg|gif|webp)$/.test(file.type)) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (!address) return null;
  return (
    // biome-ignore lint/performance/noImgElement: it is on this machine
    <img
      src={address}
      alt=""
      onError={() => setAddress(null)}
      className="-ml-1 size-9 shrink-0 rounded border border-line bg-sunken object-cover"
    />
  );
}

const PASSING = new Set<Upload["error"]>(["storage_unavailable", "busy", "not_signed_in", "too_many"]);

function mayRetry(error: Upload["error"]): boolean {
  return error === null || PASSING.has(error);
}
