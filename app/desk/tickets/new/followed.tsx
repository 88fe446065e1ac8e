import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";

type FollowedProps = {
  ticket: { number: number; subject: string; requester: { id: string; name: string } };
  carried: boolean;
  isLinked: boolean;
};

/**
 * Says which closed ticket the new one follows, or why it cannot, and whether what was written on that one has been
 * brought along.
 */
export function Followed({ ticket: { number, subject, requester }, carried, isLinked }: FollowedProps) {
  const t = useTranslations("desk.new");
  const link = (chunks: ReactNode) => (
    <Link href={`/desk/tickets/${number}`} className="underline underline-offset-2">
      {chunks}
    </Link>
  );
  const customer = (chunks: ReactNode) => (
    <Link href={`/desk/customers/${requester.id}`} className="underline underline-offset-2">
      {chunks}
    </Link>
  );
  return (
    <Alert tone={isLinked ? "info" : "warn"} className="mb-5">
      {isLinked ? (
        <p>{t.rich("follows", { number, subject, link })}</p>
      ) : (
        <p>{t.rich("cannotFollow", { number, subject, name: requester.name, link, customer })}</p>
      )}
      {carried ? <p className="mt-1">{t("carried")}</p> : null}
    </Alert>
  );
}
