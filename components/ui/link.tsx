"use client";

import NextLink, { useLinkStatus } from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the application. Nothing is fetched before it is followed: every page is drawn for its reader when it
 * is asked for, so that all there would be to fetch is its title, at the price of the page's own questions. A page
 * that lets itself be waited for is announced by a thin line.
 */
export function Link({ children, ...rest }: ComponentProps<typeof NextLink>) {
  return (
    <NextLink prefetch={false} {...rest}>
      {children}
      <OnItsWay />
    </NextLink>
  );
}

function OnItsWay() {
  return useLinkStatus().pending ? <span aria-hidden className="on-its-way" /> : null;
}
