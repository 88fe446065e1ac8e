import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { signOut } from "@/app/(auth)/actions";
import { switchLocale } from "@/app/(auth)/locale";
import { switchTheme } from "@/app/theme";
import { accountWords } from "@/components/layout/account-words";
import { PortalShell } from "@/components/layout/portal-shell";
import { currentTheme } from "@/lib/auth/session";
import { brandName } from "@/lib/brand";
import type { PersonActor } from "@/lib/people/actor";

/** What every page of the portal stands in. */
export async function PortalFrame({ actor, children }: { actor: PersonActor; children: ReactNode }) {
  const { name, email } = actor;
  const account = {
    name,
    email,
    locale: await getLocale(),
    theme: (await currentTheme()) ?? "SYSTEM",
    profileHref: "/profile",
    actions: { signOut, switchLocale, switchTheme },
    words: await accountWords(),
  };
  return (
    <PortalShell brand={await brandName()} account={account}>
      {children}
    </PortalShell>
  );
}
