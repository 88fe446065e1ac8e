import { NextRequest } from "next/server";
import { handlers } from "@/lib/auth/next-auth";
import { env } from "@/lib/env";

// Auth.js believes the address of the request: it is given our own, whatever Host was sent.
function onOwnOrigin(request: NextRequest): NextRequest {
  return new NextRequest(env.APP_URL + request.nextUrl.pathname + request.nextUrl.search, request);
}

export const GET = (request: NextRequest) => handlers.GET(onOwnOrigin(request));
export const POST = (request: NextRequest) => handlers.POST(onOwnOrigin(request));
