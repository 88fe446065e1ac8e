import { isPlainlyRefused, MAX_FILE_BYTES } from "@/lib/attachments/rules";
import type { FormDraft } from "@/lib/drafts/schema";
import type { ErrorWord } from "@/lib/form-state";

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
  | { kind: "add"; files: readonly { key: string; file: File }[] }
  | { kind: "update"; key: string; patch: Partial<Upload> }
  | { kind: "remove" | "retry"; key: string }
  | { kind: "clear" };

/** The files of a message after a change; those beyond the tenth wait until there is room. */
export function reduce(uploads: readonly Upload[], change: Change): Upload[] {
  switch (change.kind) {
    case "add":
      return withRoom([...uploads, ...change.files.map(beyondRoom)]);
    case "update":
      return uploads.map((each) => (each.key === change.key ? { ...each, ...change.patch } : each));
    case "retry":
      return withRoom(
        uploads.map((each) =>
          each.key === change.key && each.file ? beyondRoom({ ...each, file: each.file }) : each,
        ),
      );
    case "remove":
      return withRoom(uploads.filter((each) => each.key !== change.key));
    case "clear":
      return [];
  }
}

/** One that is up already, with a draft. */
export function uploaded({ id, name, sizeBytes }: FormDraft["files"][number]): Upload {
  return { key: id, name, sizeBytes, file: null, state: "ready", percent: 100, id, error: null };
}

/** As they go on after their list was away: one that was on its way begins anew. */
export function resumed(uploads: readonly Upload[]): Upload[] {
  return uploads.map((each) =>
    each.state === "uploading" ? { ...each, state: "waiting", percent: 0 } : each,
  );
}

function beyondRoom({ key, file }: { key: string; file: File }): Upload {
  const { name, size: sizeBytes } = file;
  return { key, name, sizeBytes, file, state: "failed", percent: 0, id: null, error: "too_many_files" };
}

/** Lets in what there is room for. What is plainly refused takes none, and is said before anything is sent. */
function withRoom(uploads: readonly Upload[]): Upload[] {
  let room = AT_MOST - uploads.filter(({ state }) => state !== "failed").length;
  return uploads.map((each) => {
    if (each.error !== "too_many_files" || !each.file) return each;
    const error = refusalOf(each.file);
    if (error) return { ...each, error };
    return room-- > 0 ? { ...each, state: "waiting", error: null } : each;
  });
}

function refusalOf({ name, size, type }: File): ErrorWord | null {
  if (size > MAX_FILE_BYTES) return "file_too_large";
  if (size === 0) return "file_empty";
  return isPlainlyRefused(name, type) ? "file_type_refused" : null;
}
