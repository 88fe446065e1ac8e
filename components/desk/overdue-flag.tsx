import { Badge } from "@/components/ui/badge";
import { Shape } from "@/components/ui/shape";

/** Says of a ticket that waits that what it waits for should have come by now. */
export function OverdueFlag({ children }: { children: string }) {
  return (
    <Badge tone="warn" className="mr-1.5">
      <Shape name="OVERDUE" className="size-3.5" />
      {children}
    </Badge>
  );
}
