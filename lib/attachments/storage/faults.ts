/** There is no file under the key. */
export class FileGone extends Error {
  override readonly name = "FileGone";
}

/** The storage could not do its work now: full, read-only or out of reach. */
export class StorageDown extends Error {
  override readonly name = "StorageDown";
}

const UNABLE = new Set(["ENOSPC", "EDQUOT", "EROFS", "EFBIG", "EACCES", "EPERM", "EIO", "EMFILE", "ENFILE"]);

/** Whether an error says that files cannot be kept for the time being. */
export function isStorageDown(error: unknown): boolean {
  if (error instanceof StorageDown) return true;
  return error instanceof Error && "code" in error && UNABLE.has(String(error.code));
}
