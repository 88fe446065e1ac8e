import { SaidTime } from "./said-time";
import { exactWords, relativeWords } from "./time-words";
import { useRendering } from "./use-rendering";

/** "acum 12 min", kept true as time goes by; the exact time and zone on hover and focus. `at` in epoch ms. */
export function RelativeTime({ at, focusable = true }: { at: number; focusable?: boolean }) {
  const { reader, minute } = useRendering();
  return (
    <SaidTime
      instant={{ at, said: relativeWords(at, minute, reader), exact: exactWords(at, reader) }}
      shape="relative"
      asOf={minute}
      tabIndex={focusable ? 0 : undefined}
    />
  );
}
