"use client";

import type { ComponentProps } from "react";
import { Form } from "@/components/form/form";
import type { FormAction } from "@/components/form/use-sending";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Shape } from "@/components/ui/shape";
import { LanguageChoice, ThemeChoice } from "./preferences";

const itemClass =
  "flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 text-left text-sm hover:bg-sunken";

export type Account = {
  name: string;
  email: string;
  locale: string;
  theme: string;
  profileHref: string;
  actions: { signOut: FormAction; switchLocale: FormAction; switchTheme: FormAction };
  words: AccountWords;
};

/** `account` with `{name}`. */
type AccountWords = Record<"account" | "profile" | "signOut", string> & {
  language: ComponentProps<typeof LanguageChoice>["words"];
  theme: ComponentProps<typeof ThemeChoice>["words"];
};

/** The person's own menu. A native popover: opens, closes on Escape and outside clicks, all without JavaScript. */
export function AccountMenu({ account }: { account: Account }) {
  const { name, email, locale, theme, profileHref, actions, words } = account;
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        className="account-anchor flex items-center gap-1.5 rounded-full p-1 pr-2 hover:bg-sunken"
      >
        <span className="sr-only">{words.account.replace("{name}", name)}</span>
        <Avatar name={name} tone="accent" />
        <Shape name="DOWN" className="text-muted" />
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="account-popover w-64 rounded-xl border border-line bg-raised p-1.5 text-ink shadow-float animate-[rise_.12s_ease-out]"
      >
        <div className="px-2.5 py-2">
          <p className="truncate font-medium text-sm">{name}</p>
          <p className="truncate text-muted text-xs">{email}</p>
        </div>
        <hr className="my-1.5 border-line" />
        <Link href={profileHref} className={itemClass}>
          <Shape name="PERSON" className="text-muted" />
          {words.profile}
        </Link>
        <hr className="my-1.5 border-line" />
        <LanguageChoice words={words.language} current={locale} action={actions.switchLocale} />
        <hr className="my-1.5 border-line" />
        <ThemeChoice words={words.theme} current={theme} action={actions.switchTheme} />
        <hr className="my-1.5 border-line" />
        <Form action={actions.signOut} keepAfterSuccess>
          <button type="submit" className={itemClass}>
            <Shape name="LEAVE" className="text-muted" />
            {words.signOut}
          </button>
        </Form>
      </div>
    </>
  );
}
