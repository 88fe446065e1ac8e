import type { ReactNode, Ref } from "react";
import { cx } from "./class-names";
import { Shape } from "./shape";

type AlertTone = "info" | "good" | "warn" | "danger";

const tones = {
  info: { box: "border-info/30 bg-info-soft", mark: "text-info", shape: "INFO" },
  good: { box: "border-good/30 bg-good-soft", mark: "text-good", shape: "RESOLVED" },
  warn: { box: "border-warn/30 bg-warn-soft", mark: "text-warn", shape: "WARNING" },
  danger: { box: "border-danger/30 bg-danger-soft", mark: "text-danger", shape: "FAILED" },
} as const satisfies Record<AlertTone, object>;

type AlertProps = {
  tone?: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  className?: string;
  /** Announced at once when it appears. */
  live?: boolean;
  ref?: Ref<HTMLDivElement>;
};

export function Alert({ tone = "info", title, children, className, live, ref }: AlertProps) {
  const { box, mark, shape } = tones[tone];
  return (
    <div
      ref={ref}
      role={live ? "alert" : undefined}
      tabIndex={live ? -1 : undefined}
      className={cx("flex gap-3 rounded-lg border px-4 py-3 text-sm", box, className)}
    >
      <Shape name={shape} className={cx("mt-0.5", mark)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
