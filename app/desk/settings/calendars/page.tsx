import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ExactTime } from "@/components/ui/exact-time";
import { Link } from "@/components/ui/link";
import { Cell, Row, Table } from "@/components/ui/table";
import { requireAdmin } from "@/lib/auth/session";
import { calendars } from "@/lib/policies/queries";
import { SettingsFrame } from "../settings-frame";
import { WeekWords } from "./week-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("section.calendars") };
}

/** The calendars that clocks go by, each in its newest version. */
export default async function CalendarsPage() {
  const actor = await requireAdmin();
  const [t, known] = await Promise.all([getTranslations("policies.calendars"), calendars(actor)]);
  const add = (
    <ButtonLink href="/desk/settings/calendars/new" variant="primary">
      {t("new")}
    </ButtonLink>
  );
  return (
    <SettingsFrame actor={actor} section="calendars" action={add}>
      <Table label={t("list")} headings={[t("name"), t("hours"), t("zone"), t("uses")]}>
        {known.map(({ id, name, version, createdAt, definition, uses }) => (
          <Row key={id} data-calendar={name}>
            <Cell>
              <Link
                href={`/desk/settings/calendars/${id}`}
                className="break-words font-medium hover:text-accent hover:underline"
              >
                {name}
              </Link>
              <p className="text-muted text-xs">
                {t.rich("version", {
                  version,
                  at: () => <ExactTime at={createdAt.getTime()} dateOnly />,
                })}
              </p>
            </Cell>
            <Cell>
              <WeekWords week={definition.week} />
            </Cell>
            <Cell className="text-muted">{definition.zone}</Cell>
            <Cell className="text-muted">
              <span className="lg:hidden">{t("uses")}: </span>
              {uses.length === 0 ? t("unused") : t("used", { count: uses.length })}
            </Cell>
          </Row>
        ))}
      </Table>
    </SettingsFrame>
  );
}
