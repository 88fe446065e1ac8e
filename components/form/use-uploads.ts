"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { isPlainlyRefused, MAX_FILE_BYTES } from "@/lib/attachments/rules";
import type { FormDraft } from "@/lib/drafts/schema";
import type { ErrorWord } from "@/lib/form-state";
import { randomKey } from "./random-key";
import { discardUpload, startUpload, type Uploading } from "./upload";

const AT_ONCE = 3;
const AT_MOST = 10;

/** A file chosen for a message: where it stands and, once it is up, under which id. */
export type Upload = {
  key: string;
  name: string;
  sizeBytes: number;
  /** Absent of one that came up earlier, with a draft. */
  file: File | null;
  state: "waiting" | "uploading" | "ready" | "failed";
  percent: number;
  id: string | null;
  error: ErrorWord | null;
};

type Change =
  | { kind: "add"; uploads: Upload[] }
  | { kind: "update"; key: string; patch: Partial<Upload> }
  | { kind: "remove"; key: string }
  | { kind: "clear" };

function reduce(uploads: Upload[], change: Change): Upload[] {
  switch (change.kind) {
    case "add":
      return [...uploads, ...change.uploads];
    case "update":
      return uploads.map((each) => (each.key === change.key ? { ...each, ...change.patch } : each));
    case "remove":
      return withRoom(uploads.filter((each) => each.key !== change.key));
    case "clear":
      return [];
  }
}

/** Lets files that were one too many come up once there is room. */
function withRoom(uploads: Upload[]): Upload[] {
  let room = AT_MOST - uploads.filter(({ state }) => state !== "failed").length;
  return uploads.map((each) =>
    each.error === "too_many_files" && room-- > 0 ? { ...each, state: "waiting", error: null } : each,
  );
}

/**
 * Uploads files three at a time, at most ten in all, those included that are up already; each can be stopped,
 * tried again and removed.
 */
export function useUploads(earlier: FormDraft["files"]) {
  const [uploads, change] = useReducer(reduce, earlier, (files) => files.map(uploaded));
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
    let room = AT_MOST - uploads.filter(({ state }) => state !== "failed").length;
    change({ kind: "add", uploads: [...files].map((file) => judged(file, room-- <= 0)) });
  }

  function remove({ key, id }: Upload): void {
    running.current.get(key)?.stop();
    running.current.delete(key);
    if (id) discardUpload(id);
    change({ kind: "remove", key });
  }

  const retry = ({ key }: Upload) =>
    change({ kind: "update", key, patch: { state: "waiting", error: null, percent: 0 } });
  const clear = useCallback(() => change({ kind: "clear" }), []);
  return { uploads, add, remove, retry, clear };
}

function uploaded({ id, name, sizeBytes }: FormDraft["files"][number]): Upload {
  return { key: id, name, sizeBytes, file: null, state: "ready", percent: 100, id, error: null };
}

/** What is plainly too much is said before anything is sent. */
function judged(file: File, tooMany: boolean): Upload {
  const error = tooMany
    ? "too_many_files"
    : file.size > MAX_FILE_BYTES
      ? "file_too_large"
      : file.size === 0
        ? "file_empty"
        : isPlainlyRefused(file.name, file.type)
          ? "file_type_refused"
          : null;
  const { name, size: sizeBytes } = file;
  const state = error ? "failed" : "waiting";
  return { key: randomKey(), name, sizeBytes, file, state, percent: 0, id: null, error };
}
