import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

/** Whether a request carries `Authorization: Bearer <secret>`, compared in constant time; false without a secret. */
export function carriesBearer(request: Request, secret: string | undefined): boolean {
  const given = request.headers.get("authorization");
  if (!secret || !given) return false;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(`Bearer ${secret}`));
}
