import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PrintAtOnce } from "@/components/ui/print-button";
import { Shape } from "@/components/ui/shape";

type OtherLinesProps = {
  ticket: { earlier: { count: number; before: number } | null; hasLater: boolean };
  /** The address of the page whose lines come before an event; of the latest ones, for null. */
  hrefOf: (before: number | null) => string;
  /** Where it is whole, to be printed; null where that is. */
  printHref: string | null;
  children: ReactNode;
};

/**
 * A conversation with the ways to those of its lines that are not shown, and to all of them as they are printed. Paper
 * says which are missing.
 */
export function OtherLines({ ticket: { earlier, hasLater }, hrefOf, printHref, children }: OtherLinesProps) {
  const t = useTranslations("tickets.lines");
  return (
    <>
      {printHref === null ? <PrintAtOnce /> : null}
      {printHref !== null && (earlier || hasLater) ? (
        <p className="mb-2 flex justify-center print:hidden">
          <ButtonLink href={printHref} prefetch={false} variant="quiet" size="sm">
            <Shape name="PRINT" className="text-muted" />
            {t("printAll")}
          </ButtonLink>
        </p>
      ) : null}
      {earlier ? (
        <>
          <p className="mb-4 flex justify-center print:hidden">
            <ButtonLink href={hrefOf(earlier.before)} size="sm">
              <ChevronUp aria-hidden className="size-4" />
              {t("earlier", { count: earlier.count })}
            </ButtonLink>
          </p>
          <p className="mb-4 hidden italic print:block">{t("earlierMissing", { count: earlier.count })}</p>
        </>
      ) : null}
      {children}
      {hasLater ? (
        <>
          <p className="mt-4 flex justify-center print:hidden">
            <ButtonLink href={hrefOf(null)} size="sm">
              <ChevronDown aria-hidden className="size-4" />
              {t("latest")}
            </ButtonLink>
          </p>
          <p className="mt-4 hidden italic print:block">{t("laterMissing")}</p>
        </>
      ) : null}
    </>
  );
}
