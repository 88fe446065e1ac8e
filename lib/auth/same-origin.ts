import "server-only";
import { env } from "@/lib/env";

/** Whether a state-changing request comes from our own pages, by what the browser itself says of it. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return request.headers.get("origin") === env.APP_URL;
}
