import { currentTime } from "@/lib/current-time";
import { chooseByLink } from "@/lib/notifications/preferences";

type Context = { params: Promise<{ token: string }> };

/**
 * One-click unsubscribing by a mail program (RFC 8058): no cookie, no page, no origin; the signed link is the
 * permission, and it can do no more than this. There is no GET: scanners open every link.
 */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const done = await chooseByLink({ token, wanted: "no" }, await currentTime());
  const status = done.ok ? 204 : done.code === "too_many" ? 429 : 404;
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
