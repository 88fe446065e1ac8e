import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { isSecureSite } from "@/lib/auth/session-cookie";
import { renewedSessionCookie } from "@/lib/auth/session-renewal";
import { env } from "@/lib/env";

/** Headers of every answer and the ageing of cookies; who may see what is decided where data is read. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(safety)) response.headers.set(name, value);
  // Answers of the API bring their own where they need one.
  if (!request.nextUrl.pathname.startsWith("/api/")) response.headers.set("content-security-policy", policy);
  if (isSecureSite())
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  const cookie = request.method === "GET" ? await renewedSessionCookie(request.cookies) : null;
  if (cookie) response.cookies.set(cookie);
  return response;
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
