import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";

/** Says which closed ticket the new one follows, and whether what was written on that one has been brought along. */
export function Followed({
  ticket: { number, subject },
  carried,
}: {
  ticket: { number: number; subject: string };
  carried: boolean;
}) {
  const t = useTranslations("desk.new");
  const link = (chunks: ReactNode) => (
    <Link href={`/desk/tickets/${number}`} className="underline underline-offset-2">
      {chunks}
    </Link>
  );
  return (
    <Alert tone="info" className="mb-5">
      <p>{t.rich("follows", { number, subject, link })}</p>
      {carried ? <p className="mt-1">{t("carried")}</p> : null}
    </Alert>
  );
}
