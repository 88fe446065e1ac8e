"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { randomKey } from "./random-key";
import { discardUpload, startUpload, type Uploading } from "./upload";
import { reduce, resumed, type Upload } from "./upload-list";

const AT_ONCE = 3;

/**
 * Uploads files three at a time, at most ten in all, those included that were there before; each can be stopped,
 * tried again and removed.
 */
export function useUploads(earlier: readonly Upload[]) {
  const [uploads, change] = useReducer(reduce, earlier, resumed);
  const running = useRef(new Map<string, Uploading>());

  const begin = useCallback(({ key, file }: Upload) => {
    if (!file) return;
    const patch = (part: Partial<Upload>) => change({ kind: "update", key, patch: part });
    const uploading = startUpload(file, (percent) => patch({ percent }));
    running.current.set(key, uploading);
    patch({ state: "uploading", percent: 0, error: null });
    void uploading.outcome.then((outcome) => {
      running.current.delete(key);
      if (outcome.state !== "stopped") patch(outcome);
    });
  }, []);

  useEffect(() => {
    const free = AT_ONCE - running.current.size;
    for (const next of uploads.filter(({ state }) => state === "waiting").slice(0, Math.max(0, free)))
      begin(next);
  }, [uploads, begin]);

  useEffect(() => {
    const all = running.current;
    return () => {
      for (const uploading of all.values()) uploading.stop();
    };
  }, []);

  function add(files: Iterable<File>): void {
    change({ kind: "add", files: [...files].map((file) => ({ key: randomKey(), file })) });
  }

  function remove({ key, id }: Upload): void {
    running.current.get(key)?.stop();
    running.current.delete(key);
    if (id) discardUpload(id);
    change({ kind: "remove", key });
  }

  const retry = ({ key }: Upload) => change({ kind: "retry", key });
  const clear = useCallback(() => change({ kind: "clear" }), []);
  return { uploads, add, remove, retry, clear };
}
