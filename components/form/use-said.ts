"use client";

import { useEffect, useRef, useState } from "react";
import type { FileWords } from "./file-drop";
import type { Upload } from "./upload-list";

/** What a screen reader is told of files that came up or were removed; failures say so in their own rows. */
export function useSaid(uploads: readonly Upload[], words: Pick<FileWords, "uploaded" | "removed">): string {
  const [said, setSaid] = useState("");
  const before = useRef(uploads);
  useEffect(() => {
    const was = new Map(before.current.map((upload) => [upload.key, upload]));
    before.current = uploads;
    const up = uploads.filter(({ key, state }) => state === "ready" && was.get(key)?.state !== "ready");
    for (const { key } of uploads) was.delete(key);
    const sentences = [
      ...up.map(({ name }) => words.uploaded.replace("{name}", name)),
      ...[...was.values()].map(({ name }) => words.removed.replace("{name}", name)),
    ];
    if (sentences.length > 0) setSaid(sentences.join(" "));
  }, [uploads, words]);
  return said;
}
