import "server-only";
import type { z } from "zod";
import { db } from "@/lib/db";
import { isStaff, type PersonActor } from "@/lib/people/actor";
import { fail, ok, type Result } from "@/lib/result";
import { printQueue, readQueue } from "./filters";
import { queueColumns } from "./look";
import type * as schema from "./schema";

/**
 * Shows a part of the queue in other columns, or in another density: by its address, or, when it is to be `kept`, by
 * what the agent has whenever an address asks for nothing else. Answers the part's query.
 */
export async function chooseLook(
  actor: PersonActor,
  { query, columns: chosen, density, keep }: z.output<typeof schema.chooseLook>,
): Promise<Result<{ query: string }>> {
  if (!isStaff(actor)) return fail("only_agents");
  const columns = queueColumns.filter((name) => chosen.includes(name));
  const address = { ...readQueue(Object.fromEntries(new URLSearchParams(query))), after: null };
  if (!keep) return ok({ query: printQueue({ ...address, columns, density }) });
  const data = { queueColumns: columns, queueDensity: density };
  await db.person.update({ where: { id: actor.id }, data, select: { id: true } });
  return ok({ query: printQueue({ ...address, columns: null, density: null }) });
}
