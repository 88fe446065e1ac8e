import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { type Account, AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";

type PortalShellProps = { brand: string; account: Account; children: ReactNode };

/** Header and content of the customer's pages. */
export function PortalShell({ brand, account, children }: PortalShellProps) {
  const t = useTranslations("common");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="print:hidden sticky top-0 z-20 border-line border-b bg-surface/90 backdrop-blur">
        <div className="mx-auto flex h-14 w-full max-w-7xl items-center gap-2 px-4 sm:gap-4 sm:px-6">
          <Brand name={brand} href="/requests" label={t("app.brandHome", { brand })} />
          <nav aria-label={t("nav.main")} className="flex flex-1 items-center gap-2">
            <NavLink href="/requests" exact className="sm:ml-4">
              {t("nav.requests")}
            </NavLink>
            <ButtonLink
              href="/requests/new"
              variant="primary"
              size="sm"
              className="ml-auto max-sm:w-8 max-sm:px-0"
            >
              <Plus aria-hidden className="size-4" />
              <span className="max-sm:sr-only">{t("nav.newRequest")}</span>
            </ButtonLink>
          </nav>
          <AccountMenu account={account} />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-7xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
    </div>
  );
}
