import { useAbsentUntil } from "@/components/desk/agent-choices";
import { Badge } from "@/components/ui/badge";

/** That somebody is away, and until which day; nothing of whoever is there. */
export function AbsenceBadge({ until }: { until: string | null }) {
  const words = useAbsentUntil();
  return until ? <Badge tone="warn">{words(until)}</Badge> : null;
}
