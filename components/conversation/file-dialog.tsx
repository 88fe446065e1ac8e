"use client";

import { ChevronLeft, ChevronRight, Download, ExternalLink, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { isPicture, type PreviewedFile, type PreviewWords } from "./preview";

type FileDialogProps = {
  file: PreviewedFile;
  words: PreviewWords;
  at: number;
  count: number;
  onMove: (at: number) => void;
  onClose: () => void;
};

/** A file over the page, with the way to the others beside it. */
export function FileDialog({ file, words, at, count, onMove, onClose }: FileDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
  }, []);
  const address = `/api/attachments/${file.id}`;
  const plain = buttonClass("quiet", "icon");

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ArrowLeft") go(at - 1);
    if (event.key === "ArrowRight") go(at + 1);
  }

  function go(to: number): void {
    if (to >= 0 && to < count) onMove(to);
  }

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-label={file.name}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={({ target }) => target === dialog.current && dialog.current.close()}
      className="m-auto flex h-[calc(100dvh-2rem)] max-h-none w-[calc(100vw-2rem)] max-w-5xl flex-col rounded-xl border border-line bg-surface p-0 text-ink shadow-card backdrop:bg-black/60"
    >
      <div className="flex items-center gap-1 border-line border-b py-1.5 pr-2 pl-4 text-sm">
        <p className="min-w-0 flex-1 truncate font-medium" aria-live="polite">
          {file.name}
          {count > 1 ? (
            <span className="ml-2 font-normal text-muted tabular-nums">{`${at + 1} / ${count}`}</span>
          ) : null}
        </p>
        {count > 1 ? (
          <>
            <button
              type="button"
              aria-label={words.previous}
              aria-disabled={at === 0}
              onClick={() => go(at - 1)}
              className={plain}
            >
              <ChevronLeft aria-hidden className="size-4" />
            </button>
            <button
              type="button"
              aria-label={words.next}
              aria-disabled={at === count - 1}
              onClick={() => go(at + 1)}
              className={plain}
            >
              <ChevronRight aria-hidden className="size-4" />
            </button>
          </>
        ) : null}
        <a
          href={`${address}?inline`}
          target="_blank"
          rel="noopener"
          aria-label={words.open}
          className={plain}
        >
          <ExternalLink aria-hidden className="size-4" />
        </a>
        <a href={address} aria-label={words.download} className={plain}>
          <Download aria-hidden className="size-4" />
        </a>
        <button
          type="button"
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
          className={plain}
        >
          <X aria-hidden className="size-4" />
        </button>
      </div>
      {isPicture(file) ? (
        <div className="flex min-h-0 flex-1 items-center justify-center bg-sunken p-3">
          {/* biome-ignore lint/performance/noImgElement: private files come from our own authorised route */}
          <img src={`${address}?inline`} alt={file.name} className="max-h-full max-w-full object-contain" />
        </div>
      ) : (
        <iframe src={`${address}?inline`} title={file.name} className="min-h-0 w-full flex-1 bg-sunken" />
      )}
    </dialog>
  );
}
