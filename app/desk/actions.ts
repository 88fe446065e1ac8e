"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { takingPlainFile } from "@/lib/attachments/plain-file";
import { writeAsAgent } from "@/lib/conversation/commands";
import { nothingLost } from "@/lib/drafts/too-late";
import { invite } from "@/lib/people/commands";
import * as tagCommands from "@/lib/tags/commands";
import * as tagSchema from "@/lib/tags/schema";
import * as bulkSchema from "@/lib/tickets/bulk-schema";
import * as duplicates from "@/lib/tickets/duplicates";
import * as moves from "@/lib/tickets/moves";
import { openOnBehalf } from "@/lib/tickets/open";
import * as properties from "@/lib/tickets/properties";
import * as schema from "@/lib/tickets/schema";
import { showWritten } from "./show-written";

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

export const sendMessage = takingPlainFile(
  schema.agentMessage,
  formAction(schema.agentMessage, {
    as: "staff",
    handler: nothingLost(writeAsAgent),
    done: (_sent, { number, visibility }) => showWritten(number, visibility === "PUBLIC" ? "reply" : "note"),
  }),
);
export const askCustomer = takingPlainFile(
  schema.moveWithText,
  formAction(schema.moveWithText, {
    as: "staff",
    handler: nothingLost(moves.askCustomer),
    done: (_sent, { number }) => showWritten(number, "askCustomer"),
  }),
);
export const askThirdParty = takingPlainFile(
  schema.askThirdParty,
  formAction(schema.askThirdParty, {
    as: "staff",
    handler: nothingLost(moves.askThirdParty),
    done: (_sent, { number }) => showWritten(number, "askThirdParty"),
  }),
);
export const resumeTicket = takingPlainFile(
  schema.resume,
  formAction(schema.resume, {
    as: "staff",
    handler: nothingLost(moves.resume),
    done: (_sent, { number }) => showWritten(number, "resume"),
  }),
);
export const resolveTicket = takingPlainFile(
  schema.moveWithText,
  formAction(schema.moveWithText, {
    as: "staff",
    handler: nothingLost(moves.resolve),
    done: (_sent, { number }) => showWritten(number, "resolve"),
  }),
);

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
