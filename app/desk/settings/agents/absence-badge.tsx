import { useLocale } from "next-intl";
import { absentUntil } from "@/components/desk/agent-choices";
import { Badge } from "@/components/ui/badge";

/** That somebody is away, and until which day; nothing of whoever is there. */
export function AbsenceBadge({ until }: { until: string | null }) {
  const locale = useLocale();
  return until ? <Badge tone="warn">{absentUntil(until, locale)}</Badge> : null;
}
