"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from "react";

type LateDetailsProps = ComponentProps<"details"> & {
  summary: ReactNode;
  summaryClassName: string;
  /** What it opens is there from the start; so it is where it is open from the start. */
  drawn?: boolean;
  /** What stands in it until then: all that there is without JavaScript. */
  instead?: ReactNode;
};

/** Details whose inside is drawn when they are opened first (docs/decisions/0009-lists-as-data.md). */
export function LateDetails(props: LateDetailsProps) {
  const { summary, summaryClassName, open = false, drawn = false, instead, children, ...rest } = props;
  const [opened, setOpened] = useState(open || drawn);
  // What has been opened stays drawn, with what is typed in it.
  if (open && !opened) setOpened(true);
  const box = useRef<HTMLDetailsElement>(null);
  // Before the page was alive it may have been opened already.
  useEffect(() => {
    if (box.current?.open) setOpened(true);
  }, []);
  return (
    <details ref={box} open={open} {...rest}>
      {/* Drawn before the browser opens it, so that it is never seen empty. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, and keys click it */}
      <summary className={summaryClassName} onClick={() => setOpened(true)}>
        {summary}
      </summary>
      {opened ? children : instead}
    </details>
  );
}
