"use client";

import { CrashNotice, type CrashProps } from "@/components/layout/crash-notice";

export default function ErrorPage(props: CrashProps) {
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <CrashNotice {...props} />
    </main>
  );
}
