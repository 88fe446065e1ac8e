import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { PersonStatus } from "@/prisma/generated/enums";

const tones = { INVITED: "warn", ACTIVE: "good", DISABLED: "neutral" } as const satisfies Record<
  PersonStatus,
  Tone
>;

/** Whether a person has ever signed in, and still may. */
export function StandingBadge({ status }: { status: PersonStatus }) {
  const t = useTranslations("people.standing");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
