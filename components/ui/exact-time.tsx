import { TickingTime } from "./ticking-time";
import { dateWords, exactWords, momentWords } from "./time-words";
import { useRendering } from "./use-rendering";

/** A moment as day and time ("azi, 14:30", "lun., 23 nov., 14:30") or a date alone; zone and year in the title. `at` in epoch ms. */
export function ExactTime({ at, dateOnly = false }: { at: number; dateOnly?: boolean }) {
  const { reader, minute } = useRendering();
  const looks = { title: exactWords(at, reader), className: "whitespace-nowrap" };
  if (dateOnly)
    return (
      <time dateTime={new Date(at).toISOString()} {...looks}>
        {dateWords(at, reader)}
      </time>
    );
  return (
    <TickingTime at={at} shape="moment" said={momentWords(at, minute, reader)} asOf={minute} {...looks} />
  );
}
