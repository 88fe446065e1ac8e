import { SaidTime } from "./said-time";
import { dateWords, exactWords, momentWords } from "./time-words";
import { useRendering } from "./use-rendering";

type ExactTimeProps = { at: number; dateOnly?: boolean; focusable?: boolean };

/**
 * A moment as day and time ("azi, 14:30", "lun., 23 nov., 14:30") or a date alone; zone and year on hover and, but for
 * a date, on focus. `at` in epoch ms.
 */
export function ExactTime({ at, dateOnly = false, focusable = true }: ExactTimeProps) {
  const { reader, minute } = useRendering();
  const exact = exactWords(at, reader);
  if (dateOnly)
    return (
      <time dateTime={new Date(at).toISOString()} title={exact} className="whitespace-nowrap">
        {dateWords(at, reader)}
      </time>
    );
  return (
    <SaidTime
      instant={{ at, said: momentWords(at, minute, reader), exact }}
      shape="moment"
      asOf={minute}
      tabIndex={focusable ? 0 : undefined}
    />
  );
}
