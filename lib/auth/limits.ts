import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterRes } from "rate-limiter-flexible";
import { limiter } from "@/lib/limiter";

const MINUTE = 60;

/** How many tries there are at each door, by account and by network, in how many seconds. */
const doors = {
  "sign-in": { account: 10, network: 60, seconds: 15 * MINUTE },
  "forgot-password": { account: 5, network: 30, seconds: 15 * MINUTE },
  "set-password": { account: 20, network: 60, seconds: 15 * MINUTE },
  "new-invitation": { account: 3, network: 30, seconds: 15 * MINUTE },
  "own-data": { account: 5, network: 60, seconds: 15 * MINUTE },
} as const;

export type Door = keyof typeof doors;

/** Whose try it is. Without a known network all such callers share one allowance, a wide one. */
export type Knock = { account: string; network: string | null };

const SHARED_FACTOR = 10;

/** Counts a try; false when there have been too many. Kept in the database: a restart forgets nothing. */
export async function spend(door: Door, knock: Knock): Promise<boolean> {
  const tries = limitersOf(door, knock).map(({ limiter, key }) => limiter.consume(key));
  const results = await Promise.allSettled(tries);
  for (const result of results)
    if (result.status === "rejected" && !(result.reason instanceof RateLimiterRes)) throw result.reason;
  return results.every((result) => result.status === "fulfilled");
}

/** Takes a counted try back: it was not one of the guesses that are limited. */
export async function refund(door: Door, knock: Knock): Promise<void> {
  await Promise.all(limitersOf(door, knock).map(({ limiter, key }) => limiter.reward(key)));
}

function limitersOf(door: Door, { account, network }: Knock) {
  const { account: byAccount, network: byNetwork } = limiters[door];
  // Hashed, so that addresses nobody has are not kept readable and keys stay short.
  const accountKey = createHash("sha256").update(account).digest("base64url");
  const where =
    network === null ? { limiter: limiters[door].shared, key: "all" } : { limiter: byNetwork, key: network };
  return [{ limiter: byAccount, key: accountKey }, where];
}

function limitersAt(door: Door) {
  const { account, network, seconds } = doors[door];
  return {
    account: limiter(`${door}:account`, account, seconds),
    network: limiter(`${door}:network`, network, seconds),
    shared: limiter(`${door}:shared`, network * SHARED_FACTOR, seconds),
  };
}

const limiters: Record<Door, ReturnType<typeof limitersAt>> = {
  "sign-in": limitersAt("sign-in"),
  "forgot-password": limitersAt("forgot-password"),
  "set-password": limitersAt("set-password"),
  "new-invitation": limitersAt("new-invitation"),
  "own-data": limitersAt("own-data"),
};
