import type { ErrorWord } from "@/lib/form-state";

export type UploadOutcome =
  | { state: "ready"; id: string; percent: 100 }
  | { state: "failed"; error: ErrorWord | null }
  | { state: "stopped" };

export type Uploading = { outcome: Promise<UploadOutcome>; stop: () => void };

/** Sends one file as it is, telling how far it got in percent. A lost connection fails without a code. */
export function startUpload(file: File, onProgress: (percent: number) => void): Uploading {
  const request = new XMLHttpRequest();
  const outcome = new Promise<UploadOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () => resolve({ state: "failed", error: null });
    request.onabort = () => resolve({ state: "stopped" });
  });
  request.open("POST", "/api/attachments");
  request.responseType = "json";
  request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
  request.send(file);
  return { outcome, stop: () => request.abort() };
}

/** Tells the server that a file will not be sent after all; it would be swept within a day anyway. */
export function discardUpload(id: string): void {
  void fetch(`/api/attachments/${id}`, { method: "DELETE", keepalive: true }).catch(() => null);
}

function readAnswer({ status, response }: XMLHttpRequest): UploadOutcome {
  if (status === 201 && typeof response?.id === "string")
    return { state: "ready", id: response.id, percent: 100 };
  // A proxy before us may have limits of its own, and no words.
  return { state: "failed", error: response?.code ?? (status === 413 ? "file_too_large" : null) };
}
