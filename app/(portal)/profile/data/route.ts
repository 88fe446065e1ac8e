import { Readable } from "node:stream";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { spend } from "@/lib/auth/limits";
import { callerNetwork } from "@/lib/auth/network";
import { requireCustomer } from "@/lib/auth/session";
import { currentTime } from "@/lib/current-time";
import { ownData } from "@/lib/people/own-data";

/** The customer's own data as a file. */
export async function GET(): Promise<Response> {
  const actor = await requireCustomer();
  const allowed = await spend("own-data", { account: actor.id, network: callerNetwork(await headers()) });
  if (!allowed) redirect("/profile?data=later#data-title");
  const now = await currentTime();
  const day = new Date(now).toISOString().slice(0, 10);
  return new Response(
    Readable.toWeb(Readable.from(ownData(actor, now), { objectMode: false })) as ReadableStream<Uint8Array>,
    {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="helpdesk-${day}.json"`,
        "cache-control": "private, no-store",
      },
    },
  );
}
