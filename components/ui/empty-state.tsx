import type { ReactNode } from "react";

type EmptyStateProps = {
  icon: ReactNode;
  title: string;
  text?: string;
  level?: "h1" | "h2" | "h3";
  children?: ReactNode;
};

/** Says what would stand here and invites to the next step. */
export function EmptyState({ icon, title, text, level: Heading = "h2", children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      <div
        aria-hidden
        className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent [&>svg]:size-6"
      >
        {icon}
      </div>
      <Heading className="font-semibold text-base">{title}</Heading>
      {text ? <p className="mt-1 max-w-[44ch] text-muted text-sm">{text}</p> : null}
      {children ? <div className="mt-5 flex flex-wrap justify-center gap-3">{children}</div> : null}
    </div>
  );
}
