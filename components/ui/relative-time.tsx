import { TickingTime } from "./ticking-time";
import { exactWords, relativeWords } from "./time-words";
import { useRendering } from "./use-rendering";

/** "acum 12 min", kept true as time goes by; the exact time and zone on hover and focus. `at` in epoch ms. */
export function RelativeTime({ at, focusable = true }: { at: number; focusable?: boolean }) {
  const { reader, minute } = useRendering();
  const exact = exactWords(at, reader);
  return (
    <TickingTime
      at={at}
      shape="relative"
      said={relativeWords(at, minute, reader)}
      asOf={minute}
      data-exact={exact}
      title={focusable ? undefined : exact}
      tabIndex={focusable ? 0 : undefined}
      className="whitespace-nowrap rounded-sm"
    />
  );
}
