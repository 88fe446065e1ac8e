import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { isSecureSite } from "@/lib/auth/session-cookie";
import { renewedSessionCookie } from "@/lib/auth/session-renewal";
import { env } from "@/lib/env";
import { databaseAnsweredLately } from "@/lib/health";
import { LOCALE_COOKIE, visitorLocale } from "@/lib/i18n/visitor-locale";
import { LOOK_AGAIN_SECONDS, unavailablePage } from "@/lib/unavailable-page";

/**
 * Headers of every answer, the ageing of cookies, and a page of its own with status 503 while the database is away:
 * a page that fails could only say 500. Who may see what is decided where data is read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isPage(request) && !(await databaseAnsweredLately())) return unavailable(request);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(safety)) response.headers.set(name, value);
  // Answers of the API bring their own where they need one.
  if (isPage(request)) response.headers.set("content-security-policy", policy);
  if (isSecureSite())
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  const cookie = request.method === "GET" ? await renewedSessionCookie(request.cookies) : null;
  if (cookie) response.cookies.set(cookie);
  return response;
}

function isPage({ nextUrl }: NextRequest): boolean {
  return !nextUrl.pathname.startsWith("/api/");
}

function unavailable({ cookies, headers, method }: NextRequest): NextResponse {
  const locale = visitorLocale(cookies.get(LOCALE_COOKIE)?.value, headers.get("accept-language"));
  return new NextResponse(unavailablePage(locale, method === "GET"), {
    status: 503,
    headers: {
      ...safety,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "cache-control": "no-store",
      "retry-after": String(LOOK_AGAIN_SECONDS),
    },
  });
}

/** Uploads pass it by: it would hold each whole in memory. */
export const config = { matcher: "/((?!_next/static|_next/image|favicon.ico|icon|api/attachments).*)" };

const safety = {
  // Links in mails carry tokens in their path: other sites never learn it.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
};

function contentPolicy(nonce: string): string {
  // The development server rebuilds error stacks with eval.
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    // Style attributes (bars, previews of mails) cannot carry a nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
