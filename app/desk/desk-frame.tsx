import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { signOut } from "@/app/(auth)/actions";
import { switchLocale } from "@/app/(auth)/locale";
import { switchTheme } from "@/app/theme";
import { HearCounts } from "@/components/desk/live-count";
import { SearchBox } from "@/components/desk/search-box";
import { type DeskSection, Sidebar } from "@/components/desk/sidebar";
import { AccountMenu } from "@/components/layout/account-menu";
import { accountWords } from "@/components/layout/account-words";
import { CrashedPage } from "@/components/layout/crash-notice";
import { DeskShell } from "@/components/layout/desk-shell";
import { Bell } from "@/components/live/bell";
import { ButtonLink } from "@/components/ui/button";
import { Shape } from "@/components/ui/shape";
import { currentTheme } from "@/lib/auth/session";
import { brandName } from "@/lib/brand";
import { catalogue } from "@/lib/i18n/catalogue";
import { deadMailCount } from "@/lib/notifications/ledger";
import type { PersonActor } from "@/lib/people/actor";
import { type QueueView, queueViews, wholeView } from "@/lib/tickets/filters";
import { queueSidebar, shownCount } from "@/lib/tickets/sidebar";
import { DeskKeys } from "./desk-keys";
import { ledgerHref } from "./mails/ledger-address";
import { PaletteOpener } from "./palette/opener";
import { queueHref } from "./queue-address";

type DeskFrameProps = {
  actor: PersonActor;
  /** The view of the queue that is shown, if one is. */
  view?: QueueView;
  /** The part of the desk beside the queue that is shown, if one is. */
  section?: DeskSection;
  /** The saved view that is shown, if one is. */
  saved?: string | undefined;
  search?: string;
  /** Absent where the page could not be made. */
  children?: ReactNode;
};

/** What every page of the desk stands in. Not a layout: its counts have to be true on every page anew. */
export async function DeskFrame({ actor, view, section, saved, search = "", children }: DeskFrameProps) {
  const [t, tCommon, people, mail, settings, brand, theme, dead, { at, counts, saved: views, unread }] =
    await Promise.all([
      getTranslations("desk"),
      getTranslations("common"),
      getTranslations("people"),
      getTranslations("mail.ledger"),
      getTranslations("settings"),
      brandName(),
      currentTheme(),
      deadMailCount(actor),
      queueSidebar(actor),
    ]);
  const links = queueViews.map((name) => ({
    view: name,
    href: queueHref(wholeView(name)),
    label: t(`view.${name}`),
    count: shownCount(counts[name]),
    current: name === view && !saved,
  }));
  const kept = views.map(({ id, name, query, shared }) => ({
    id,
    shared,
    href: `/desk?${query}&saved=${id}`,
    label: name,
    count: null,
    current: id === saved,
  }));
  const beside = (name: DeskSection, href: string, label: string, count: string | null = null) => ({
    section: name,
    href,
    label,
    count,
    current: name === section,
  });
  const sections = [
    beside("customers", "/desk/customers", people("customers")),
    beside("organisations", "/desk/organisations", people("organisations")),
    beside("thirdParties", "/desk/third-parties", people("thirdParty.all")),
    ...(actor.role === "ADMIN"
      ? [
          beside(
            "mails",
            ledgerHref({ state: dead > 0 ? "DEAD" : null }),
            mail("title"),
            dead > 0 ? String(dead) : null,
          ),
          beside("settings", "/desk/settings", settings("label")),
        ]
      : []),
  ];
  const topbar = (
    <>
      <SearchBox
        action="/desk/search"
        search={search}
        label={t("search.label")}
        hint={t("search.hint")}
        shortcut="/"
        onTop
      />
      <PaletteOpener
        words={{
          open: t("palette.open"),
          label: t("palette.label"),
          hint: t("palette.hint"),
          none: t("palette.none"),
          urgent: t("urgent"),
          ticket: t("palette.ticket"),
          actions: t("palette.actions"),
          tickets: t("palette.tickets"),
          people: t("palette.people"),
          organisations: people("organisations"),
        }}
        taken={{ teams: t.raw("done.urgentOfTeams"), all: t.raw("done.urgentOfAll") }}
        actions={[
          { href: "/desk/tickets/new", label: t("newTicket") },
          ...[...links, ...kept, ...sections].map(({ href, label }) => ({ href, label })),
          { href: "/desk/profile", label: t("palette.profile") },
        ]}
      />
      <ButtonLink
        href="/desk/tickets/new"
        aria-keyshortcuts="C"
        variant="primary"
        size="sm"
        className="ml-auto shrink-0 max-sm:w-8 max-sm:px-0"
      >
        <Shape name="PLUS" />
        <span className="max-sm:sr-only">{t("newTicket")}</span>
      </ButtonLink>
      <Bell href="/desk/notices" unread={unread} label={catalogue[actor.locale].live.leaf.bell} />
      <AccountMenu
        account={{
          name: actor.name,
          email: actor.email,
          locale: actor.locale,
          theme: theme ?? "SYSTEM",
          profileHref: "/desk/profile",
          actions: { signOut, switchLocale, switchTheme },
          words: await accountWords(),
        }}
      />
    </>
  );
  return (
    <DeskShell
      sidebar={
        <Sidebar
          brand={brand}
          words={{ views: t("views"), home: tCommon("app.brandHome", { brand }) }}
          links={links}
          saved={kept}
          sections={sections}
        />
      }
      topbar={topbar}
    >
      {children ?? <CrashedPage />}
      <DeskKeys />
      <HearCounts personId={actor.id} at={at} uncounted={views.map(({ id }) => id)} />
    </DeskShell>
  );
}
