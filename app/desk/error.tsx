"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Crash, CrashNotice, type CrashProps } from "@/components/layout/crash-notice";
import { crashedFrame } from "./crashed-frame";

/** A page of the desk that failed took its frame along: it is asked for anew, and the notice does without it till then. */
export default function DeskErrorPage(props: CrashProps) {
  const [frame, setFrame] = useState<ReactNode>(null);
  useEffect(() => {
    void crashedFrame()
      .then(setFrame)
      .catch(() => null);
  }, []);
  return (
    <Crash value={props}>
      {frame ?? (
        <main id="content" tabIndex={-1} className="outline-none">
          <CrashNotice {...props} />
        </main>
      )}
    </Crash>
  );
}
