import "server-only";
import { clientNetwork } from "@/lib/auth/address";
import { env } from "@/lib/env";

/** The network a request comes from, as far as our own proxies vouch for it; null when nobody does. */
export function callerNetwork(headers: Headers): string | null {
  return clientNetwork(headers.get("x-forwarded-for"), env.TRUSTED_PROXY_HOPS);
}
