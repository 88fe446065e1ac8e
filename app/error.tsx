"use client";

import { CrashNotice } from "@/components/layout/crash-notice";
import { useReader } from "@/components/ui/reader";

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const { words } = useReader();
  return (
    <main id="content" className="grid min-h-[70vh] place-items-center p-4">
      <CrashNotice words={words.failed} digest={error.digest ?? null} retry={retry} />
    </main>
  );
}
