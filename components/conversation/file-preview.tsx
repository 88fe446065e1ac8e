"use client";

import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from "react";
import { isPicture, type PreviewedFile, type PreviewWords } from "./preview";

// Few open a file on a visit: its dialog comes when one does.
const FileDialog = lazy(async () => ({ default: (await import("./file-dialog")).FileDialog }));

/**
 * Shows the pictures and PDF linked to inside (`data-preview`) over the page; without JavaScript, with a modifier
 * key, or where the browser shows no PDF, the links are links.
 */
export function FilePreview({
  files,
  words,
  children,
}: {
  files: readonly PreviewedFile[];
  words: PreviewWords;
  children: ReactNode;
}) {
  const [at, setAt] = useState<number | null>(null);
  const file = at === null ? undefined : files[at];

  function open(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-preview]") : null;
    const index = files.findIndex(({ id }) => id === link?.dataset.preview);
    if (index < 0 || (!isPicture(files[index]) && !navigator.pdfViewerEnabled)) return;
    event.preventDefault();
    setAt(index);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are links, which keys press too
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div onClick={open}>
      {children}
      {file && at !== null ? (
        <Suspense>
          <FileDialog
            file={file}
            words={words}
            at={at}
            count={files.length}
            onMove={setAt}
            onClose={() => setAt(null)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
