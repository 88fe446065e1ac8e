import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { cx } from "./class-names";

type AlertTone = "info" | "good" | "warn" | "danger";

const tones = {
  info: { box: "border-info/30 bg-info-soft", mark: "text-info", Icon: Info },
  good: { box: "border-good/30 bg-good-soft", mark: "text-good", Icon: CircleCheck },
  warn: { box: "border-warn/30 bg-warn-soft", mark: "text-warn", Icon: TriangleAlert },
  danger: { box: "border-danger/30 bg-danger-soft", mark: "text-danger", Icon: CircleAlert },
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
  const { box, mark, Icon } = tones[tone];
  return (
    <div
      ref={ref}
      role={live ? "alert" : undefined}
      tabIndex={live ? -1 : undefined}
      className={cx("flex gap-3 rounded-lg border px-4 py-3 text-sm", box, className)}
    >
      <Icon aria-hidden className={cx("mt-0.5 size-4 shrink-0", mark)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
