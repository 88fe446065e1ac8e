import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { signOut } from "@/app/(auth)/actions";
import { switchLocale } from "@/app/(auth)/locale";
import { switchTheme } from "@/app/theme";
import { PortalShell } from "@/components/layout/portal-shell";
import { requireCustomer } from "@/lib/auth/session";
import { brandName } from "@/lib/brand";
import { currentTheme } from "@/lib/people/theme";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { name, email } = await requireCustomer();
  const account = {
    name,
    email,
    locale: await getLocale(),
    theme: (await currentTheme()) ?? "SYSTEM",
    profileHref: "/profile",
    actions: { signOut, switchLocale, switchTheme },
  };
  return (
    <PortalShell brand={await brandName()} account={account}>
      {children}
    </PortalShell>
  );
}
