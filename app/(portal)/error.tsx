"use client";

import { CrashNotice, type CrashProps } from "@/components/layout/crash-notice";

/** The frame stands already. */
export default function PortalErrorPage(props: CrashProps) {
  return <CrashNotice {...props} />;
}
