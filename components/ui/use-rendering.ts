import { useLocale, useMessages, useNow, useTimeZone } from "next-intl";

const MINUTE_MS = 60_000;

/** For parts of the page that stay on the server: its reader, and the minute it is rendered in, epoch ms. */
export function useRendering() {
  const { time } = useMessages().common;
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC", words: { time } };
  return { reader, minute: Math.floor(useNow().getTime() / MINUTE_MS) * MINUTE_MS };
}
