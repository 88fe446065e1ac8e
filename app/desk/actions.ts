"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { takingPlainFile } from "@/lib/attachments/plain-file";
import { writeAsAgent } from "@/lib/conversation/commands";
import { nothingLost, type WrittenOnRequest } from "@/lib/drafts/too-late";
import type { PersonActor } from "@/lib/people/actor";
import { invite } from "@/lib/people/commands";
import type { Result } from "@/lib/result";
import * as tagCommands from "@/lib/tags/commands";
import * as tagSchema from "@/lib/tags/schema";
import * as bulkSchema from "@/lib/tickets/bulk-schema";
import * as duplicates from "@/lib/tickets/duplicates";
import * as moves from "@/lib/tickets/moves";
import { openOnBehalf } from "@/lib/tickets/open";
import * as properties from "@/lib/tickets/properties";
import * as schema from "@/lib/tickets/schema";
import { showWritten } from "./show-written";
import type { ComposerMode } from "./tickets/[number]/composer-mode";

const write = { as: "staff", done: () => refresh() } as const;

export const assignTicket = formAction(schema.assign, { ...write, handler: moves.assign });
/** From its row in the queue, which stays as it is until the list is read anew. */
export const takeTicket = formAction(bulkSchema.take, {
  as: "staff",
  handler: (actor, { ticket }, now) => moves.assign(actor, { ...ticket, assigneeId: actor.id }, now),
});
export const reassignTicket = formAction(schema.assign, { ...write, handler: moves.reassign });
export const giveTicket = formAction(schema.assign, { ...write, handler: moves.give });
export const releaseTicket = formAction(schema.moveWithText, {
  ...write,
  handler: nothingLost(moves.release),
});
export const reopenTicket = formAction(schema.moveWithText, { ...write, handler: nothingLost(moves.reopen) });
export const closeTicket = formAction(schema.bareMove, { ...write, handler: moves.close });
export const withdrawTicket = formAction(schema.moveWithText, {
  ...write,
  handler: nothingLost(moves.withdraw),
});

export const closeAsDuplicate = formAction(schema.closeAsDuplicate, {
  ...write,
  handler: nothingLost(duplicates.closeAsDuplicate),
  explain: duplicates.unseenOriginal,
});
export const changeTags = formAction(tagSchema.changeTags, { ...write, handler: tagCommands.changeTags });

export const sendMessage = composed(schema.agentMessage, writeAsAgent, ({ visibility }) =>
  visibility === "PUBLIC" ? "reply" : "note",
);
export const askCustomer = composed(schema.moveWithText, moves.askCustomer, () => "askCustomer");
export const askThirdParty = composed(schema.askThirdParty, moves.askThirdParty, () => "askThirdParty");
export const resumeTicket = composed(schema.resume, moves.resume, () => "resume");
export const resolveTicket = composed(schema.moveWithText, moves.resolve, () => "resolve");

export const changePriority = formAction(schema.changePriority, {
  ...write,
  handler: properties.changePriority,
});
export const changeCategory = formAction(schema.changeCategory, {
  ...write,
  handler: properties.changeCategory,
});
export const changeTeam = formAction(schema.changeTeam, { ...write, handler: properties.changeTeam });

export const resendInvitation = formAction(z.strictObject({ personId: z.uuid() }), {
  ...write,
  handler: invite,
});

export const openForCustomer = takingPlainFile(
  schema.openOnBehalf,
  formAction(schema.openOnBehalf, {
    as: "staff",
    handler: openOnBehalf,
    done: ({ number }) => redirect(`/desk/tickets/${number}`),
  }),
);

/** What one of the composer's modes sends: nothing written is lost, a plain file comes along, what was sent is shown. */
function composed<S extends z.ZodObject & z.ZodType<WrittenOnRequest>, T>(
  schema: S,
  command: (actor: PersonActor, input: z.output<S>, now: number) => Promise<Result<T>>,
  modeOf: (input: z.output<S>) => ComposerMode,
) {
  return takingPlainFile(
    schema,
    formAction(schema, {
      as: "staff",
      handler: nothingLost(command),
      done: (_sent, input) => showWritten(input.number, modeOf(input)),
    }),
  );
}
