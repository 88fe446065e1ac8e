import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { Shape, type ShapeName } from "@/components/ui/shape";
import type { MailState } from "@/prisma/generated/enums";

const looks = {
  QUEUED: { shape: "CLOCK", tone: "text-muted" },
  SENDING: { shape: "CLOCK", tone: "text-muted" },
  SENT: { shape: "RESOLVED", tone: "text-good" },
  SUPPRESSED: { shape: "BAN", tone: "text-muted" },
  DROPPED: { shape: "BAN", tone: "text-muted" },
  DEAD: { shape: "FAILED", tone: "text-danger" },
} as const satisfies Record<MailState, { shape: ShapeName; tone: string }>;

/** The shape and colour that underline the word of a mail's state. */
export function MailStateIcon({ state, className }: { state: MailState; className?: string }) {
  const { shape, tone } = looks[state];
  return <Shape name={shape} className={cx(tone, className)} />;
}

/** How a mail stands, and why, in words; a refusal of the provider in the provider's own. */
export function MailStateWords({ state, reason }: { state: MailState; reason: string | null }) {
  const t = useTranslations("desk.mails");
  const key = reason as "muted";
  const refused = reason?.match(/^refused: (.+)$/)?.[1];
  const why = refused
    ? t("refused", { answer: refused })
    : reason && t.has(`reason.${key}`) && t(`reason.${key}`);
  return (
    <span className={state === "DEAD" ? looks.DEAD.tone : undefined}>
      {t(`state.${state}`)}
      {reason ? `: ${why || reason}` : null}
    </span>
  );
}
