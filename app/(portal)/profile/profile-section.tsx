import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type ProfileSectionProps = { id: string; title: string; text?: string; children: ReactNode };

/** One matter of the profile: its name on the left, what can be changed on the right. */
export function ProfileSection({ id, title, text, children }: ProfileSectionProps) {
  // Not the id itself: a field of the section may have that one.
  const heading = `${id}-title`;
  return (
    <Card
      aria-labelledby={heading}
      className="grid gap-x-8 gap-y-4 p-5 sm:p-6 md:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={heading} className="font-semibold">
          {title}
        </h2>
        {text ? <p className="mt-1 text-muted text-sm">{text}</p> : null}
      </div>
      <div>{children}</div>
    </Card>
  );
}
