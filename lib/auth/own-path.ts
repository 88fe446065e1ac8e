const HERE = "http://here.invalid";

/** The path, query and hash when the address stays on this site, else null. Never leads to an API. */
export function ownPath(address: string | null | undefined): string | null {
  if (!address?.startsWith("/") || address.length > 2000 || !URL.canParse(address, HERE)) return null;
  const url = new URL(address, HERE);
  // Parsing drops tabs and turns "\" into "/": only what comes out of it is judged and used.
  const path = url.pathname + url.search + url.hash;
  if (url.origin !== HERE || path.startsWith("//") || /^\/api(\/|$)/i.test(url.pathname)) return null;
  return path;
}
