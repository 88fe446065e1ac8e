/**
 * The network a request comes from, by X-Forwarded-For: each of our own proxies adds the address it was
 * called from at the end, so with `hops` of them the one `hops` from the end is the first that cannot be made up.
 * Null without trusted proxies or when the header is shorter than it should be. IPv6 is cut to its /64, which
 * is what one subscriber gets.
 */
export function clientNetwork(forwardedFor: string | null, hops: number): string | null {
  if (hops === 0 || !forwardedFor) return null;
  const address = forwardedFor.split(",").at(-hops)?.trim().toLowerCase() ?? "";
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(address)?.[1];
  if (v4) return v4;
  const bare = address.replace(/^\[/, "").replace(/\](:\d+)?$/, "");
  return URL.canParse(`http://[${bare}]`)
    ? prefixOf(new URL(`http://[${bare}]`).hostname.slice(1, -1))
    : null;
}

function prefixOf(v6: string): string {
  const [head = "", tail] = v6.split("::");
  const front = head ? head.split(":") : [];
  const back = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? [] : Array<string>(8 - front.length - back.length).fill("0");
  return `${[...front, ...zeros, ...back].slice(0, 4).join(":")}::/64`;
}
