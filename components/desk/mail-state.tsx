import { Ban, CircleAlert, CircleCheck, Clock, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import type { MailState } from "@/prisma/generated/enums";

const looks = {
  QUEUED: { Icon: Clock, tone: "text-muted" },
  SENDING: { Icon: Clock, tone: "text-muted" },
  SENT: { Icon: CircleCheck, tone: "text-good" },
  SUPPRESSED: { Icon: Ban, tone: "text-muted" },
  DROPPED: { Icon: Ban, tone: "text-muted" },
  DEAD: { Icon: CircleAlert, tone: "text-danger" },
} as const satisfies Record<MailState, { Icon: LucideIcon; tone: string }>;

/** The shape and colour that underline the word of a mail's state. */
export function MailStateIcon({ state, className }: { state: MailState; className?: string }) {
  const { Icon, tone } = looks[state];
  return <Icon aria-hidden className={cx("size-4 shrink-0", tone, className)} />;
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
