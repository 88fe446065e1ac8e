import { PortalFrame } from "@/app/(portal)/portal-frame";
import { DeskFrame } from "@/app/desk/desk-frame";
import { MissingPage } from "@/components/layout/missing-page";
import { currentActor } from "@/lib/auth/session";
import { isStaff } from "@/lib/people/actor";

/** There is no such page; in the frame of the reader's own side, so that he finds his way. */
export default async function NotFound() {
  const actor = await currentActor();
  if (actor && isStaff(actor)) {
    return (
      <DeskFrame actor={actor}>
        <MissingPage />
      </DeskFrame>
    );
  }
  if (actor) {
    return (
      <PortalFrame actor={actor}>
        <MissingPage />
      </PortalFrame>
    );
  }
  return (
    <main id="content">
      <MissingPage />
    </main>
  );
}
