import { Download, FileText, Paperclip } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { fileSize } from "@/components/ui/file-size";
import { mayShowInline } from "@/lib/attachments/rules";
import { FilePreview } from "./file-preview";

export type ShownFile = { id: string; name: string; contentType: string; sizeBytes: number };

/** The files of a message: pictures with a preview, everything else as a line to open or download. */
export function FileList({ files }: { files: readonly ShownFile[] }) {
  const t = useTranslations("common.files");
  if (files.length === 0) return null;
  const pictures = files.filter(({ contentType }) => contentType.startsWith("image/"));
  const others = files.filter(({ contentType }) => !contentType.startsWith("image/"));
  const shown = [...pictures, ...others.filter(({ contentType }) => mayShowInline(contentType))];
  const list = (
    <ul aria-label={t("list")} className="mt-3 flex flex-wrap gap-2">
      {pictures.map((file) => (
        <li key={file.id}>
          <a
            href={`/api/attachments/${file.id}?inline`}
            data-preview={file.id}
            target="_blank"
            rel="noopener"
            className="block rounded-lg"
          >
            {/* biome-ignore lint/performance/noImgElement: private files come from our own authorised route */}
            <img
              src={`/api/attachments/${file.id}?inline`}
              alt={file.name}
              loading="lazy"
              decoding="async"
              className="h-28 w-40 rounded-lg border border-line bg-sunken object-cover"
            />
          </a>
        </li>
      ))}
      {others.map((file) => (
        <li key={file.id} className="max-w-full">
          <FileLink file={file} downloadLabel={t("download")} />
        </li>
      ))}
    </ul>
  );
  if (shown.length === 0) return list;
  const words = {
    close: t("close"),
    previous: t("previous"),
    next: t("next"),
    open: t("open"),
    download: t("download"),
  };
  return (
    <FilePreview files={shown.map(({ id, name, contentType }) => ({ id, name, contentType }))} words={words}>
      {list}
    </FilePreview>
  );
}

function FileLink({ file, downloadLabel }: { file: ShownFile; downloadLabel: string }) {
  const locale = useLocale();
  const shows = mayShowInline(file.contentType);
  const Icon = shows ? FileText : Paperclip;
  return (
    <a
      href={`/api/attachments/${file.id}${shows ? "?inline" : ""}`}
      data-preview={shows ? file.id : undefined}
      target={shows ? "_blank" : undefined}
      rel="noopener"
      className="flex h-11 items-center gap-2.5 rounded-lg border border-line bg-surface px-3 text-sm hover:bg-sunken"
    >
      {shows ? null : <span className="sr-only">{downloadLabel}</span>}
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="truncate font-medium">{file.name}</span>
      <span className="shrink-0 text-muted text-xs">{fileSize(file.sizeBytes, locale)}</span>
      {shows ? null : <Download aria-hidden className="size-4 shrink-0 text-muted" />}
    </a>
  );
}
