import "server-only";
import { RateLimiterRes } from "rate-limiter-flexible";
import { limiter } from "@/lib/limiter";

/** What one person may do, far beyond what anybody does by hand: how often in how many seconds. */
const allowances = {
  upload: limiter("upload", 300, 600),
  form: limiter("form", 300, 300),
  draft: limiter("draft", 600, 300),
  preview: limiter("preview", 300, 300),
  request: limiter("request", 60, 3_600),
  search: limiter("search", 300, 300),
  "opt-out": limiter("opt-out", 60, 900),
} as const;

export type Allowance = keyof typeof allowances;

/** Counts one more of `kind` for a person (by id); false when it has been too many of late. */
export async function withinAllowance(kind: Allowance, personId: string): Promise<boolean> {
  try {
    await allowances[kind].consume(personId);
    return true;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return false;
    throw reason;
  }
}
