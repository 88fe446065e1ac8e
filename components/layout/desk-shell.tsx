import type { ReactNode } from "react";

type DeskShellProps = { sidebar: ReactNode; topbar: ReactNode; children: ReactNode };

/**
 * Sidebar, topbar and content of the desk; on narrow screens the sidebar lies above as a scrolling strip. On a phone the
 * search has a line of its own, which is scrolled away while the rest of the topbar stays.
 */
export function DeskShell({ sidebar, topbar, children }: DeskShellProps) {
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <aside className="print:hidden border-line border-b bg-surface lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-r lg:border-b-0">
        {sidebar}
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="print:hidden sticky top-0 z-20 flex h-14 items-center gap-3 border-line border-b bg-surface/90 px-4 backdrop-blur max-sm:-top-11 max-sm:h-25 max-sm:flex-wrap max-sm:content-between max-sm:gap-y-0 max-sm:pt-2 max-sm:pb-2.5 sm:px-6">
          {topbar}
        </header>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none sm:px-6">
          {children}
        </main>
      </div>
    </div>
  );
}
