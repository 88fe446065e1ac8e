import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the application. Nothing is fetched before it is followed: every page is drawn for its reader when it
 * is asked for, so that all there would be to fetch is its title, at the price of the page's own questions.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
