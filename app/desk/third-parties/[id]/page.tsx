import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { thirdPartyPage } from "@/lib/third-parties/queries";
import { waitingTimes } from "@/lib/third-parties/waiting";
import { DeskFrame } from "../../desk-frame";
import { ThirdPartyForm } from "../third-party-form";
import { Contact } from "./contact";
import { WaitingTickets } from "./waiting-tickets";
import { WaitingTimes } from "./waiting-times";

type ThirdPartyPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.thirdParty");
  return { title: t("one") };
}

/** A third party: what waits for it, how long it takes, how to reach it. */
export default async function OneThirdPartyPage({ params }: ThirdPartyPageProps) {
  const actor = await requireStaff();
  const party = await thirdPartyPage(actor, (await params).id);
  if (!party) notFound();
  const times = await waitingTimes(actor, party.id, await currentTime());
  const t = await getTranslations("people");
  return (
    <DeskFrame actor={actor} section="thirdParties">
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 break-words font-semibold text-xl">{party.name}</h1>
        {party.active ? null : <Badge>{t("thirdParty.inactive")}</Badge>}
      </div>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <WaitingTimes times={times} longestSince={party.tickets[0]?.statusSince ?? null} />
          <WaitingTickets partyId={party.id} tickets={party.tickets} />
        </div>
        {actor.role === "ADMIN" ? (
          <Card aria-labelledby="particulars" className="pb-5">
            <CardHead id="particulars" title={t("particulars")} />
            <div className="px-5 pt-1">
              <ThirdPartyForm party={party} />
            </div>
          </Card>
        ) : (
          <Contact party={party} />
        )}
      </div>
    </DeskFrame>
  );
}
