import { cx } from "./class-names";

/** A quiet placeholder of the size of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx("skeleton", className)} />;
}
