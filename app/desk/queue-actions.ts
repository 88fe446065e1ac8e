"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { changeMany, undoMany } from "@/lib/tickets/bulk";
import { bulk, undoBulk } from "@/lib/tickets/bulk-schema";
import { takeMostUrgent } from "@/lib/tickets/claim";
import { chooseLook } from "@/lib/tickets/keep-look";
import { deleteView, editView, refitView, saveView } from "@/lib/tickets/saved-views";
import * as schema from "@/lib/tickets/schema";

export const takeUrgent = formAction(z.strictObject({}), {
  as: "staff",
  handler: (actor, _input, now) => takeMostUrgent(actor, now),
  answer: (taken) => ({ taken }),
});

export const saveQueueView = formAction(schema.saveView, {
  as: "staff",
  handler: saveView,
  done: ({ query }) => redirect(`/desk?${query}`),
});

export const editQueueView = formAction(schema.editView, {
  as: "staff",
  handler: editView,
  done: () => refresh(),
});

export const refitQueueView = formAction(schema.refitView, {
  as: "staff",
  handler: refitView,
  done: ({ query }) => redirect(`/desk?${query}`),
});

export const deleteQueueView = formAction(schema.deleteView, {
  as: "staff",
  handler: deleteView,
  done: () => redirect("/desk"),
});

export const showQueue = formAction(schema.chooseLook, {
  as: "staff",
  handler: chooseLook,
  done: ({ query }) => redirect(`/desk?${query}`),
});

export const changeTickets = formAction(bulk, {
  as: "staff",
  handler: changeMany,
  done: () => refresh(),
  answer: (outcomes) => ({ outcomes }),
});

export const undoChanges = formAction(undoBulk, {
  as: "staff",
  handler: undoMany,
  done: () => refresh(),
  answer: (outcomes) => ({ outcomes }),
});
