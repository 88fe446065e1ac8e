/** A file that can be shown over the page. */
export type PreviewedFile = { id: string; name: string; contentType: string };

export type PreviewWords = Record<"close" | "previous" | "next" | "open" | "download", string>;

/** Whether it is shown as a picture; else in a frame. */
export function isPicture(file: PreviewedFile | undefined): boolean {
  return file?.contentType.startsWith("image/") ?? false;
}
