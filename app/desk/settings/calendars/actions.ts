"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { calendarInput } from "@/lib/policies/calendar-input";
import { dropProposal, proposeCalendar } from "@/lib/policies/propose";
import { saveCalendar as save } from "@/lib/policies/save";
import * as schema from "@/lib/policies/schema";

export const checkCalendar = formAction(calendarInput, {
  as: "admin",
  handler: proposeCalendar,
  done: ({ toBeShown }, { id }) =>
    redirect(toBeShown ? `/desk/settings/calendars/${id}/preview` : "/desk/settings/calendars"),
});

export const saveCalendar = formAction(schema.saveCalendar, {
  as: "admin",
  handler: save,
  done: ({ policy }) =>
    redirect(policy === null ? "/desk/settings/calendars" : `/desk/settings/sla/${policy}`),
});

export const dropCalendar = formAction(schema.dropProposal, {
  as: "admin",
  handler: dropProposal,
  done: () => redirect("/desk/settings/calendars"),
});
