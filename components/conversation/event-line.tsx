import { RelativeTime } from "@/components/ui/relative-time";

/** Something that happened, as a quiet line between the messages. */
export function EventLine({ text, at }: { text: string; at: number }) {
  return (
    <p className="flex items-baseline gap-2 px-1 text-[0.8125rem] text-muted sm:pl-11">
      <span aria-hidden className="size-1.5 shrink-0 translate-y-[-2px] rounded-full bg-line-strong" />
      <span>
        {text} · <RelativeTime at={at} />
      </span>
    </p>
  );
}
