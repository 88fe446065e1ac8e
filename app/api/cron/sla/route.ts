import { sweepUploads } from "@/lib/attachments/sweep";
import { carriesBearer } from "@/lib/bearer";
import { currentTime } from "@/lib/current-time";
import { sweepDrafts } from "@/lib/drafts/commands";
import { env } from "@/lib/env";
import { sweepPresence } from "@/lib/live/presence";
import { log } from "@/lib/log";
import { sweepNotices } from "@/lib/notices/commands";
import { deliverDue } from "@/lib/notifications/deliver";
import { rollOut } from "@/lib/policies/rollout";
import { sweep } from "@/lib/sla/sweep";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

const TICKETS_A_RUN = 10_000;
const SWEEP_BUDGET_MS = 20_000;
const ROLLOUT_BUDGET_MS = 8_000;
const MAILS_A_RUN = 5_000;
/** When the last mail may be begun, since the call: a try takes half a minute at most, and the platform ends it all. */
const MAILS_UNTIL_MS = 30_000;

/**
 * What has to happen by itself: warnings, breaches, closing, a policy on its way to the open tickets, mails, leftover
 * drafts and files. Safe to call at any time, twice at once, and to kill; what is left is done by the next call.
 */
export async function GET(request: Request): Promise<Response> {
  if (!carriesBearer(request, env.CRON_SECRET)) return new Response(null, { status: 401 });
  const startedAt = performance.now();
  const now = await currentTime();
  const swept = await sweep(now, TICKETS_A_RUN, SWEEP_BUDGET_MS);
  const applied = await rollOut(now, TICKETS_A_RUN, ROLLOUT_BUDGET_MS);
  await sweepDrafts(now);
  const mails = await deliverDue({
    limit: MAILS_A_RUN,
    budgetMs: MAILS_UNTIL_MS - (performance.now() - startedAt),
  });
  const files = await sweepUploads(now);
  const notices = await sweepNotices(now);
  await sweepPresence();
  log.info({ swept, applied, mails, files, notices }, "the scheduled work is done");
  return Response.json({ swept, mails, files }, { headers: { "cache-control": "no-store" } });
}
