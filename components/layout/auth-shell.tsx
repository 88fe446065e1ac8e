import type { ReactNode } from "react";
import { BrandMark } from "./brand";

type AuthShellProps = {
  brand: string;
  title: string;
  text?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** A centred card under the brand: sign-in, invitation, password, opt-out. */
export function AuthShell({ brand, title, text, footer, children }: AuthShellProps) {
  return (
    <main id="content" tabIndex={-1} className="grid min-h-dvh place-items-center px-4 py-10 outline-none">
      <div className="w-full max-w-md">
        <p className="mb-6 flex items-center justify-center gap-2.5 font-semibold text-lg tracking-tight">
          <BrandMark />
          {brand}
        </p>
        <section className="rounded-2xl border border-line bg-surface p-6 shadow-card sm:p-8">
          <h1 className="font-semibold text-xl">{title}</h1>
          {text ? <div className="mt-1.5 text-muted text-sm">{text}</div> : null}
          <div className="mt-6">{children}</div>
        </section>
        {footer ? <div className="mt-6 flex justify-center gap-4 text-muted text-sm">{footer}</div> : null}
      </div>
    </main>
  );
}
