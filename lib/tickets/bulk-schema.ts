import { z } from "zod";
import { Priority } from "@/prisma/generated/enums";
import { body, optionalId, text } from "./schema";

/** How many tickets are changed together at most. */
export const BULK_MAX = 100;
/** A ticket and the version somebody saw of it: `1042:7`. */
const seenTicket = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}$/)
  .transform((text) => {
    const [ticket, seen] = text.split(":");
    return { number: Number(ticket), version: Number(seen) };
  });
/** A ticket taken from its row. */
export const take = z.strictObject({ ticket: seenTicket });
const seenTickets = z.array(seenTicket).min(1).max(BULK_MAX);
export const bulk = z.strictObject({
  op: z.enum(["assign", "priority", "team", "category", "tag", "untag", "note", "resolve"]),
  ticket: seenTickets,
  assigneeId: optionalId,
  priority: z.enum(Priority),
  teamId: optionalId,
  categoryId: optionalId,
  tagId: optionalId,
  /** A canned reply, as it reads on each ticket; before what is typed. */
  replyId: optionalId,
  body,
});
/** Tickets of one agent, to a colleague or, without `toId`, back to the queue for the reason in `body`. */
export const handOver = z.strictObject({ personId: z.uuid(), toId: optionalId, ticket: seenTickets, body });
/** A ticket and version with what was replaced: `1042:8:HIGH`. */
const replacedTicket = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}:[\w-]{0,40}$/)
  .transform((text) => {
    const [ticket, seen, was = ""] = text.split(":");
    return { number: Number(ticket), version: Number(seen), was };
  });
/** What of a change is put back: of each ticket what `was` there before, as that operation knows it. */
function undoing<Op extends z.output<typeof bulk>["op"], Was>(op: Op, was: z.ZodType<Was, string>) {
  const ticket = replacedTicket.pipe(z.object({ number: z.number(), version: z.number(), was }));
  return z.strictObject({ op: z.literal(op), ticket: z.array(ticket).min(1).max(BULK_MAX), body: text });
}
export const undoBulk = z.discriminatedUnion("op", [
  undoing("assign", optionalId),
  undoing("priority", z.enum(Priority)),
  undoing("team", optionalId),
  undoing("category", optionalId),
  undoing("tag", z.uuid()),
  undoing("untag", z.uuid()),
]);
