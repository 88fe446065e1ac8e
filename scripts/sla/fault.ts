/** Something the person who runs the command can put right; its message is the one sentence he is told. */
export class Fault extends Error {}

/** What went wrong with a file, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "it may not be opened";
  if (code === "EISDIR") return "it is a folder";
  if (code === "ENOTDIR") return "part of its path is not a folder";
  if (code === "ENOSPC") return "the disk is full";
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}
