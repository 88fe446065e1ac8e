"use client";

import { useEffect, useRef, useState } from "react";
import { BLANK } from "@/lib/form-state";
import type { FileWords } from "./file-drop";
import { useFormContext } from "./form";
import type { Upload } from "./upload-list";
import type { Answer } from "./use-sending";

/**
 * What a screen reader is told of files that came up or were removed; failures say so in their own rows. Files that
 * have been sent with the form are not removed.
 */
export function useSaid(uploads: readonly Upload[], words: Pick<FileWords, "uploaded" | "removed">): string {
  const latest = useRef<Answer>(BLANK);
  latest.current = useFormContext().answer;
  const heard = useRef(latest.current);
  const [said, setSaid] = useState("");
  const before = useRef(uploads);
  useEffect(() => {
    const was = new Map(before.current.map((upload) => [upload.key, upload]));
    before.current = uploads;
    const areSent = latest.current !== heard.current && latest.current.ok === true;
    heard.current = latest.current;
    const up = uploads.filter(({ key, state }) => state === "ready" && was.get(key)?.state !== "ready");
    for (const { key } of uploads) was.delete(key);
    const sentences = [
      ...up.map(({ name }) => words.uploaded.replace("{name}", name)),
      ...(areSent ? [] : [...was.values()].map(({ name }) => words.removed.replace("{name}", name))),
    ];
    if (areSent || sentences.length > 0) setSaid(sentences.join(" "));
  }, [uploads, words]);
  return said;
}
