import { getTranslations } from "next-intl/server";
import { Brand } from "@/components/layout/brand";
import { MissingPage } from "@/components/layout/missing-page";
import { brandName } from "@/lib/brand";

/** There is no such page. Next renders it with every page there is, in case: so it is small and asks for little. */
export default async function NotFound() {
  const [t, brand] = await Promise.all([getTranslations("common.app"), brandName()]);
  return (
    <>
      <header className="flex h-14 items-center border-line border-b bg-surface px-4 sm:px-6">
        <Brand name={brand} href="/" label={t("brandHome", { brand })} />
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        <MissingPage />
      </main>
    </>
  );
}
